import ts from 'typescript';
import { expect, test } from 'vitest';
import { productFiles, read } from '../support/repository';

/**
 * Words describe the page and the moment; they never name a motive or a breach. Rule data (what is looked for in
 * other people's texts) is not product text and stands in utils/links and utils/model.
 */
const BANNED = /软广|违规|违法|虚假|欺骗|收钱|实锤|undisclosed|illegal|\bfake\b|hidden ad/i;

const SPEAKING =
  /^(components\/|entrypoints\/|utils\/i18n[/.]|utils\/judge\/words|utils\/detect\/detectors\/|utils\/export\/)/;

type Said = { file: string; text: string };

/** Every string, template piece and JSX text of a source file. */
function stringsOf(file: string): Said[] {
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node))
      said.push({ file, text: node.text });
    if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) said.push({ file, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return said.filter(({ text }) => text.trim() !== '');
}

function parse(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, kind);
}

const modules = productFiles().filter((file) => /\.tsx?$/.test(file));
const speaking = modules.filter((file) => SPEAKING.test(file));
const said = speaking.flatMap(stringsOf);

const manifestWords = ['zh_CN', 'en'].map((locale) => {
  const file = `public/_locales/${locale}/messages.json`;
  const messages: Record<string, { message: string }> = JSON.parse(read(file));
  return { locale, file, messages };
});

test('no text on screen names a motive or a breach', () => {
  expect(said.length).toBeGreaterThan(200);
  const manifest = manifestWords.flatMap(({ file, messages }) =>
    Object.values(messages).map(({ message }) => ({ file, text: message })),
  );
  const named = [...said, ...manifest].filter(({ text }) => BANNED.test(text));
  expect(named).toEqual([]);
});

test.each(['这是软广', '已违规', 'undisclosed ad', 'A fake note'])('the list of banned words catches "%s"', (text) => {
  expect(text).toMatch(BANNED);
});

test('the two manifest locales hold the same messages, none empty', () => {
  const [zh, en] = manifestWords.map(({ messages }) => messages);
  expect(Object.keys(zh ?? {}).sort()).toEqual(Object.keys(en ?? {}).sort());
  expect(Object.keys(en ?? {}).length).toBeGreaterThan(0);
  for (const { messages } of manifestWords)
    for (const { message } of Object.values(messages)) expect(message).not.toBe('');
});

type Pair = { where: string; zh: ts.Expression | undefined; en: ts.Expression | undefined };

/** Every object literal that speaks Chinese or English: `{ 'zh-CN': …, en: … }` or `{ zh: …, en: … }`. */
function pairsOf(file: string): Pair[] {
  const pairs: Pair[] = [];
  const source = parse(file);
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const zh = propertyOf(node, 'zh-CN') ?? propertyOf(node, 'zh');
      const en = propertyOf(node, 'en');
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (zh !== undefined || en !== undefined) pairs.push({ where: `${file}:${line}`, zh, en });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return pairs;
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties) {
    if (property.name === undefined) continue;
    const key =
      ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name) ? property.name.text : undefined;
    if (key !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** Paths of the texts in an expression, with each text; values that are computed count as present. */
function textsOf(node: ts.Expression, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      const key = property.name?.getText().replaceAll("'", '') ?? '…';
      const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      const inner = value === undefined ? new Map([['', '…']]) : textsOf(value);
      for (const [rest, text] of inner) texts.set([path, key, rest].filter(Boolean).join('.'), text);
    }
    return texts;
  }
  return new Map([[path, ts.isStringLiteralLike(node) ? node.text : '…']]);
}

const pairs = modules.flatMap(pairsOf);

test('whatever is said in one language is said in the other', () => {
  expect(pairs.length).toBeGreaterThan(40);
  expect(pairs.filter(({ zh, en }) => zh === undefined || en === undefined).map(({ where }) => where)).toEqual([]);
});

test('both languages have the same texts, none empty, none copied', () => {
  const faults = pairs.flatMap(({ where, zh, en }) => {
    if (zh === undefined || en === undefined) return [];
    const [chinese, english] = [textsOf(zh), textsOf(en)];
    const keys = new Set([...chinese.keys(), ...english.keys()]);
    return [...keys].flatMap((key) => {
      const [a, b] = [chinese.get(key), english.get(key)];
      if (a === undefined || b === undefined)
        return [`${where} ${key}: missing in ${a === undefined ? 'Chinese' : 'English'}`];
      if (a.trim() === '' || b.trim() === '') return [`${where} ${key}: empty`];
      // A name such as "CSV" may be the same in both; a text with Chinese in it may not.
      return a !== '…' && a === b && /\p{Script=Han}/u.test(a) ? [`${where} ${key}: the same in both`] : [];
    });
  });
  expect(faults).toEqual([]);
});
