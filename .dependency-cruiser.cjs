/**
 * The arrows of docs/architecture.md. Every rule says in `comment` what to do instead, and every rule has a
 * planted violation in tests/architecture/arrows.test.ts, so that a rule which catches nothing is noticed.
 */

/** Imports that lead nowhere are the business of the rule `resolvable`. */
const UNRESOLVED = ['\\.{1,2}/'];

/** A verb's folder may import itself, the nouns, the bilingual `Words` type, zod, and what is listed. */
function step(name, also, comment) {
  const allowed = [
    `utils/${name}/`,
    'utils/model/',
    'utils/i18n(/|\\.ts$)',
    'node_modules/zod/',
    ...also,
    ...UNRESOLVED,
  ];
  return {
    name: `${name}-imports`,
    comment,
    severity: 'error',
    from: { path: `^utils/${name}/` },
    to: { pathNot: allowed.map((path) => `^${path}`) },
  };
}

module.exports = {
  forbidden: [
    step(
      'model',
      [],
      'The nouns know nobody. If a schema needs something from a step, the thing is a noun: move it into utils/model/.',
    ),
    step(
      'links',
      [],
      'Links are recognised from text alone. What depends on a note or a page belongs into the detector that calls utils/links/.',
    ),
    step(
      'observe',
      [],
      'Observing ends with a Note. Leave what the facts mean to utils/detect/ and take settings, clock and storage as arguments.',
    ),
    step(
      'detect',
      ['utils/links/'],
      'A detector sees only the parts of a Note it names in `needs`. If it needs more of the page, tell it through utils/observe/ in a new property of Note.',
    ),
    step(
      'judge',
      [],
      'The judge ranks claims, not detectors. Give the reading the claim it makes (utils/detect/) and rank the claim in policy.ts.',
    ),
    step(
      'record',
      ['node_modules/dexie/'],
      'Recording stores what it is handed. Compute before: in utils/pipeline.ts, or in utils/summarise/ for numbers.',
    ),
    step(
      'summarise',
      [],
      'Numbers are computed from rows given as arguments. Read the rows in an entrypoint (utils/record/) and pass them in.',
    ),
    step(
      'audit',
      ['utils/summarise/'],
      'An audit is a plan and its steps, worked out from what it is given. Read and write it in utils/record/, show it in an entrypoint.',
    ),
    step(
      'export',
      ['node_modules/(fflate|hyparquet-writer)/'],
      'An export turns rows into text or chunks. Read the rows and save the file in an entrypoint; pass rows in, hand chunks out.',
    ),
    step(
      'ingest',
      ['node_modules/fflate/'],
      'Ingesting turns bytes into payloads. What a payload holds is for utils/observe/, storing it for utils/record/.',
    ),
    step(
      'evidence',
      ['node_modules/fflate/'],
      'Evidence is packed and checked from bytes given as arguments. Take the picture and read the record in an entrypoint.',
    ),
    step(
      'coding',
      [],
      'Files of the coding desk are made and parsed from rows and text given as arguments. Read and write the record in an entrypoint; statistics belong into utils/summarise/.',
    ),
    {
      name: 'pipeline-imports',
      comment: 'utils/pipeline.ts says observe, detect, judge and nothing else. Record and show in an entrypoint.',
      severity: 'error',
      from: { path: '^utils/pipeline\\.ts$' },
      to: { pathNot: ['^utils/(observe|detect|judge|model)/', '^node_modules/zod/', '^\\.{1,2}/'] },
    },
    {
      name: 'detectors-alone',
      comment:
        'Detectors do not know each other: put what two of them share beside them, in utils/detect/ (not in detectors/).',
      severity: 'error',
      from: { path: '^utils/detect/detectors/([^/]+)' },
      to: { path: '^utils/detect/detectors/', pathNot: '^utils/detect/detectors/$1' },
    },
    {
      name: 'formats-alone',
      comment:
        'Formats do not know each other: put what two of them share beside formats/, in utils/export/ or utils/ingest/.',
      severity: 'error',
      from: { path: '^utils/(export|ingest)/formats/([^/]+)' },
      to: { path: '^utils/$1/formats/', pathNot: '^utils/$1/formats/$2' },
    },
    {
      name: 'platforms-alone',
      comment: 'One site adapter must not depend on another: put what they share into utils/observe/.',
      severity: 'error',
      from: { path: '^utils/observe/platforms/([^/]+)/' },
      to: { path: '^utils/observe/platforms/', pathNot: '^utils/observe/platforms/$1/' },
    },
    {
      name: 'components-imports',
      comment:
        'A component draws its props. Read, judge and store in the entrypoint that shows it, and pass values and callbacks in; words come from the dictionary by props.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        pathNot: [
          '^components/',
          '^utils/(model|summarise)/',
          '^utils/i18n(/|\\.ts$)',
          '^utils/words(/|\\.ts$)',
          '^node_modules/(@preact/signals|preact)/',
          '^\\.{1,2}/',
        ],
      },
    },
    {
      name: 'entrypoints-alone',
      comment:
        'Entrypoints run in different places and share no memory: send a message (utils/messages.ts), or move the pure part into utils/.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(/|$)' },
    },
    {
      name: 'nobody-imports-entrypoints',
      comment:
        'Entrypoints are wiring and import everybody; nobody imports them. Move what you need into utils/ or components/.',
      severity: 'error',
      from: { path: '^(utils|components)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'only-record-knows-dexie',
      comment: 'The database has one door: ask utils/record/ for a function instead of importing dexie.',
      severity: 'error',
      from: { pathNot: '^utils/record/' },
      to: { path: '^node_modules/dexie/' },
    },
    {
      name: 'content-never-records',
      comment:
        "A content script's IndexedDB is the site's. Send the facts to the background (utils/messages.ts); it records them.",
      severity: 'error',
      from: { path: '^entrypoints/[^/]*content' },
      to: { path: '^utils/record/', reachable: true },
    },
    {
      name: 'background-never-draws',
      comment:
        'The background has no screen and starts often: keep preact out of everything it imports. Draw in popup, dashboard or badges.',
      severity: 'error',
      from: { path: '^entrypoints/background' },
      to: { path: '^node_modules/preact/', reachable: true },
    },
    {
      name: 'tap-imports-bridge-alone',
      comment:
        "The tap runs in the page's world, beside hostile code, and must stay under 2 kB: it may import utils/bridge.ts and nothing else.",
      severity: 'error',
      from: { path: '^entrypoints/tap\\.content' },
      to: { path: '^(utils|components|node_modules)/', pathNot: ['^utils/bridge\\.ts$', '^node_modules/wxt/'] },
    },
    {
      name: 'bridge-imports-nothing',
      comment:
        "utils/bridge.ts runs in the page's world too: no schema, no library. Parse what crosses it on our side.",
      severity: 'error',
      from: { path: '^utils/bridge\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'browser-api-at-the-edges',
      comment:
        'Only entrypoints touch the browser API. Pass what is needed (a value, or a function) in as an argument.',
      severity: 'error',
      from: { path: '^(utils|components)/' },
      to: { path: '^node_modules/(wxt|webextension-polyfill|@wxt-dev)/' },
    },
    {
      name: 'no-node-in-the-product',
      comment: 'The product runs in a browser. Node modules are for scripts/ and tests/.',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Nothing that ships imports tests/ or scripts/. Move shared code into utils/.',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-circles',
      comment: 'Nothing flows back. Move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere. Check the path; packages must stand in package.json.',
      severity: 'error',
      from: {},
      // `#…` are WXT's virtual modules; `?url` and the like are handled by the bundler.
      to: { couldNotResolve: true, pathNot: ['^#', '\\?', '\\.css$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
