import type { Plugin, Rolldown } from 'vite';
import { cycleOf } from './import-cycle';

/**
 * Never grouped: what asks for the browser's extension API as soon as it is loaded. A worker has none, and must not load it
 * because it lies beside something it wants. (Only entrypoints may ask for it, see the arrows; the two
 * named here do not, and a worker uses them.)
 */
const BOUND =
  /webextension-polyfill|[\\/]@?wxt(-dev)?[\\/]|[\\/]entrypoints[\\/](?!dashboard[\\/](?:audit-result|export-messages)\.ts$)|virtual:/;

/** What pages of the dashboard do together: loaded by them only, so it may ask for the extension API. */
const PAGES = /[\\/]entrypoints[\\/]dashboard[\\/][^\\/]+$/;

/** Who loads a module at its start, without waiting for anything: ids of modules that begin a walk along static imports. */
const STARTS = {
  background: /[\\/]entrypoints[\\/]background([\\/]index)?\.ts$/,
  popup: /[\\/]entrypoints[\\/]popup[\\/]main\.tsx$/,
  check: /[\\/]utils[\\/]check-text\.ts$/,
  worker: /(?<![\\/]start)-worker\.ts$/,
  dashboard: /[\\/]entrypoints[\\/]dashboard[\\/]main\.tsx$/,
} as const;

type Start = keyof typeof STARTS;

const isEntry = (part: Rolldown.OutputBundle[string] | undefined) => part?.type === 'chunk' && part.isEntry;

/**
 * What pages, workers and the background share lies in a few larger files instead of some seventy small ones: each file
 * in a zip costs some 140 bytes and is packed without knowing the others.
 *
 * The files are an ordered list, and each holds what its start loads and no earlier file has. What a module imports is
 * loaded wherever the module is, so files import only files before them: they cannot wait for each other in a ring, which
 * would leave constants undefined at random. The build fails if they do all the same.
 */
export function fewChunks(): Plugin {
  const loads: Record<Start, Set<string>> = {
    background: new Set(),
    popup: new Set(),
    check: new Set(),
    worker: new Set(),
    dashboard: new Set(),
  };
  const groups: { name: string; has: (id: string) => boolean; shared?: number }[] = [
    // The popup comes first: it is opened for one look, and waits for nothing else.
    { name: 'part-first', has: (id) => loads.popup.has(id) && loads.background.has(id) },
    { name: 'part-core', has: (id) => loads.background.has(id) },
    { name: 'part-popup', has: (id) => loads.popup.has(id) },
    // Loaded by the popup after the rest, by a page of the dashboard and by workers.
    { name: 'part-check', has: (id) => loads.check.has(id) },
    { name: 'part-work', has: (id) => loads.worker.has(id) },
    // Whole, shared or not: what stayed with the entry would make other parts load the entry, which draws a dashboard.
    { name: 'part-desk', has: (id) => loads.dashboard.has(id), shared: 1 },
    { name: 'part-rest', has: () => true },
  ];
  return {
    name: 'few-chunks',
    apply: 'build',
    buildEnd() {
      const walk = (id: string, into: Set<string>) => {
        if (into.has(id)) return;
        into.add(id);
        for (const to of this.getModuleInfo(id)?.importedIds ?? []) walk(to, into);
      };
      for (const id of this.getModuleIds())
        for (const start of Object.keys(STARTS) as Start[]) if (STARTS[start].test(id)) walk(id, loads[start]);
    },
    generateBundle(_, bundle) {
      const imports = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? [[part.fileName, part.imports] as const] : [],
      );
      const cycle = cycleOf(new Map(imports));
      if (cycle !== undefined) this.error(`parts of the build import each other in a ring: ${cycle.join(' → ')}`);
      for (const [from, to] of imports) {
        const entry = to.find((file) => isEntry(bundle[file]));
        if (/[\\/]part-/.test(from) && entry !== undefined)
          this.error(`${from} is shared and would start ${entry} wherever it is loaded`);
      }
    },
    config: ({ build }) =>
      // Scripts for pages of the site are one file each.
      build?.lib
        ? null
        : {
            build: {
              rolldownOptions: {
                output: {
                  // Without a hash: a browser never keeps files of an extension's former version, and a name stands in
                  // the package many times.
                  chunkFileNames: ({ name }) => `chunks/${name.replace(/^_virtual_/, '')}.js`,
                  codeSplitting: {
                    includeDependenciesRecursively: false,
                    groups: [
                      ...groups.map(({ name, has, shared = 2 }, index) => ({
                        name,
                        test: (id: string) => !BOUND.test(id) && has(id),
                        priority: groups.length - index,
                        minShareCount: shared,
                      })),
                      {
                        name: 'part-pages',
                        test: (id) => PAGES.test(id) && !loads.worker.has(id) && !loads.background.has(id),
                        minShareCount: 2,
                      },
                    ],
                  },
                },
              },
            },
          },
  };
}
