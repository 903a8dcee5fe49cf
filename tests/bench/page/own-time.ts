/** A CPU profile as the browser's debugger gives it; times in µs. */
export interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

export interface OwnTime {
  /** ms in which code of this origin, or something it called, was running. */
  total: number;
  /** ms of the longest stretch without a break. */
  longest: number;
  /** ms of the third longest: the machine's own pauses are in the wall clock too, and rarely fall on us three times. */
  thirdLongest: number;
  samples: number;
  /** ms between two moments, in ms since the profile's start. */
  between(from: number, to: number): number;
}

/** Time spent under functions whose file begins with `origin`. */
export function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile, origin: string): OwnTime {
  const own = ownNodes(nodes, origin);
  const stretches: { from: number; to: number }[] = [];
  let at = 0;
  let ownSamples = 0;
  let running = false;
  for (const [index, id] of samples.entries()) {
    const from = at + (timeDeltas[index] ?? 0);
    const to = from + (timeDeltas[index + 1] ?? 0);
    at = from;
    const isOwn = own.has(id);
    if (isOwn) {
      ownSamples += 1;
      const last = stretches.at(-1);
      if (running && last !== undefined) last.to = to;
      else stretches.push({ from, to });
    }
    running = isOwn;
  }
  const lengths = stretches.map(({ from, to }) => (to - from) / 1000);
  return {
    total: lengths.reduce((sum, length) => sum + length, 0),
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
    thirdLongest: [...lengths].sort((a, b) => b - a)[2] ?? 0,
    samples: ownSamples,
    between: (from, to) =>
      stretches.reduce((sum, one) => {
        const overlap = Math.min(one.to / 1000, to) - Math.max(one.from / 1000, from);
        return sum + Math.max(0, overlap);
      }, 0),
  };
}

/** Nodes of this origin and everything called from them. */
function ownNodes(nodes: Profile['nodes'], origin: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const take = (id: number): void => {
    if (own.has(id)) return;
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) take(child);
  };
  for (const node of nodes) if (node.callFrame.url.startsWith(origin)) take(node.id);
  return own;
}
