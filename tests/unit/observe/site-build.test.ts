import { expect, test } from 'vitest';
import { siteBuildOf } from '../../../utils/observe/site-build';

const STATIC = 'https://static.example/formula-static/xhs-pc-web';

test.each<[string, string[], string | undefined]>([
  ['a version in the path', [`${STATIC}/6.52.1/resource/js/vendor.js`], '6.52.1'],
  [
    'the entry script',
    [`${STATIC}/public/resource/js/vendor.aa11bb22.js`, `${STATIC}/public/js/index.0a1b2c3d.js?x=1`],
    'index.0a1b2c3d',
  ],
  ['a version before an entry script', [`${STATIC}/js/index.0a1b2c3d.js`, `${STATIC}/4.79.0/js/a.js`], '4.79.0'],
  ['the mobile project', ['//static.example/formula-static/ranchi/js/main-00ff00ff.js'], 'main-00ff00ff'],
  ['scripts of others', ['https://cdn.example/lib/3.1.4/index.0a1b2c3d.js'], undefined],
  ['no scripts', [], undefined],
  ['a name that ends otherwise', [`${STATIC}/js/index.0a1b2c3d.json`], undefined],
])('%s', (_, scripts, build) => {
  expect(siteBuildOf(scripts)).toBe(build);
});
