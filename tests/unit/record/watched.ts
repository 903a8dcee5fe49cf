import type { SeedlensDatabase } from '../../../utils/record/database';

/** A request to the database as its engine gets it. `most`: rows it may be answered with; undefined: no end is set. */
export type Asked = { table: string; how: 'query' | 'count' | 'cursor' | 'get'; most?: number };

/** Opens the database again and writes down every request from then on. */
export async function watched(db: SeedlensDatabase): Promise<Asked[]> {
  const asked: Asked[] = [];
  db.use({
    stack: 'dbcore',
    name: 'watch',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const note =
          <A, R>(how: Asked['how'], fn: (request: A) => R, most: (request: A) => number | undefined) =>
          (request: A): R => {
            const rows = most(request);
            asked.push({ table: name, how, ...(rows === undefined ? {} : { most: rows }) });
            return fn(request);
          };
        const limit = (request: { limit?: number | undefined }) => request.limit;
        return {
          ...table,
          query: note('query', table.query, limit),
          openCursor: note('cursor', table.openCursor, () => undefined),
          getMany: note('get', table.getMany, ({ keys }) => keys.length),
          get: note('get', table.get, () => 1),
          count: note('count', table.count, () => undefined),
        };
      },
    }),
  });
  db.close({ disableAutoOpen: false });
  await db.open();
  return asked;
}
