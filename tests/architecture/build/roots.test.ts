import { expect, test } from 'vitest';
import { BUILDS, builtFiles } from '../../support/builds';

/** The modes in which a build's scripts attach shadow roots; a constant's name is followed to its value. */
function rootModes(folder: string): string[] {
  return builtFiles(folder)
    .filter(({ path }) => path.endsWith('.js'))
    .flatMap(({ text }) =>
      [...text.matchAll(/attachShadow\(\{[^}]*?mode:\s*([\w$]+|["'`]\w+["'`])/g)].map(([, mode = '']) =>
        /^["'`]/.test(mode) ? mode.slice(1, -1) : modeNamed(mode, text),
      ),
    );
}

function modeNamed(constant: string, text: string): string {
  const name = constant.replaceAll('$', '\\$');
  return new RegExp(`(?:^|[^\\w$.])${name}=["'\`](\\w+)["'\`]`).exec(text)?.[1] ?? `unknown (${constant})`;
}

test.each([BUILDS.chrome, BUILDS.firefox])('%s keeps its shadow roots closed', (folder) => {
  const modes = rootModes(folder);
  expect(modes.length).toBeGreaterThan(0);
  expect(modes.filter((mode) => mode !== 'closed')).toEqual([]);
});

test('the build for tests opens them', () => {
  expect(rootModes(BUILDS.open)).toContain('open');
});
