/**
 * The first ring found in who imports whom, as the names along it with the first one repeated at its end; `undefined` when
 * there is none. Names that import nothing need no entry.
 */
export function cycleOf(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): string[] | undefined => {
    const at = path.indexOf(name);
    if (at >= 0) return [...path.slice(at), name];
    if (done.has(name)) return undefined;
    for (const to of imports.get(name) ?? []) {
      const ring = walk(to, [...path, name]);
      if (ring !== undefined) return ring;
    }
    done.add(name);
    return undefined;
  };
  for (const name of imports.keys()) {
    const ring = walk(name, []);
    if (ring !== undefined) return ring;
  }
  return undefined;
}
