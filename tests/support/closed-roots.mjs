/**
 * Finds elements in shadow roots, closed ones too, through the browser's debugger: the released build keeps its
 * roots closed, and pictures and smoke tests look at the released build.
 */

function* elementsOf(node) {
  yield node;
  for (const child of node.children ?? []) yield* elementsOf(child);
  for (const root of node.shadowRoots ?? []) yield* elementsOf(root);
  if (node.contentDocument) yield* elementsOf(node.contentDocument);
}

const attribute = (node, name) => {
  const at = (node.attributes ?? []).findIndex((value, i) => i % 2 === 0 && value === name);
  return at < 0 ? undefined : node.attributes[at + 1];
};

const textOf = (node) => [...elementsOf(node)].map(({ nodeValue }) => nodeValue ?? '').join('');

export async function findByClass(page, className) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = [];
    for (const node of elementsOf(root)) {
      if (node.nodeType !== 1 || !(attribute(node, 'class') ?? '').split(/\s+/).includes(className)) continue;
      // A node without layout has no box: it is not drawn.
      const box = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId }).catch(() => undefined);
      const [x, y] = box?.model.border ?? [];
      found.push({
        text: textOf(node),
        label: attribute(node, 'aria-label'),
        tone: attribute(node, 'data-tone'),
        box: box === undefined ? undefined : { x, y, width: box.model.width, height: box.model.height },
      });
    }
    return found;
  } finally {
    await session.detach();
  }
}

export async function clickBox(page, { x, y, width, height }) {
  await page.mouse.click(x + width / 2, y + height / 2);
}
