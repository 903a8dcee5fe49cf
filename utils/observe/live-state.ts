/** What of the page's state is wanted. */
export type LiveStateRequest = { surface: string; noteId?: string | undefined; boardId?: string | undefined };

/**
 * Copies the wanted part of the page's LIVE state object. Runs in the page's world, on request, and leaves nothing
 * behind; so it must stand alone: it is sent there as text and can use nothing from outside itself.
 * The page may be hostile: getters and setters may throw, members may be cyclic or endless. What cannot be read is left
 * out.
 * @returns plain data, or undefined when the page has no state
 */
export function copyLiveState(wanted: LiveStateRequest): unknown {
  const DEEPEST = 9;
  const LONGEST_TEXT = 20_000;
  const LONGEST_LIST = 120;
  /** Pictures, videos, tokens and the viewer's own marks are never copied. */
  const LEFT_OUT =
    /^(?:cover|imageList|video|infoList|avatar|images|imageb|xsecToken|xsec_token|userInfo|liked|collected|followed)$/;
  let budget = 20_000;
  let letters = 2_000_000;

  const unref = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const ref = value as { __v_isRef?: unknown; value?: unknown; _value?: unknown; _rawValue?: unknown };
    try {
      if (ref.__v_isRef !== true && !('_rawValue' in ref)) return value;
      return ref.value ?? ref._value ?? ref._rawValue;
    } catch {
      return undefined;
    }
  };
  /** A getter that throws tells nothing; the next member may. */
  const read = (holder: object, key: string | number): unknown => {
    try {
      return (holder as Record<string | number, unknown>)[key];
    } catch {
      return undefined;
    }
  };
  const member = (value: unknown, key: string): unknown => {
    const holder = unref(value);
    return typeof holder === 'object' && holder !== null ? unref(read(holder, key)) : undefined;
  };
  const copy = (given: unknown, depth: number): unknown => {
    budget -= 1;
    const value = unref(given);
    if (budget < 0) return undefined;
    if (typeof value === 'string') {
      const text = value.slice(0, Math.min(LONGEST_TEXT, Math.max(0, letters)));
      letters -= text.length;
      return text;
    }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (typeof value !== 'object' || depth > DEEPEST) return undefined;
    try {
      return Array.isArray(value) ? copyList(value, depth) : copyMembers(value, depth);
    } catch {
      // What cannot even be listed tells nothing.
      return undefined;
    }
  };
  const copyList = (value: readonly unknown[], depth: number): unknown[] => {
    const list: unknown[] = [];
    for (let at = 0; at < Math.min(value.length, LONGEST_LIST) && budget >= 0; at += 1)
      list.push(copy(read(value, at), depth + 1) ?? null);
    return list;
  };
  const copyMembers = (value: object, depth: number): unknown => {
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (budget < 0) break;
      if (LEFT_OUT.test(key)) continue;
      const inner = copy(read(value, key), depth + 1);
      if (inner !== undefined) Object.defineProperty(out, key, { value: inner, enumerable: true });
    }
    return out;
  };

  const state = read(globalThis, '__INITIAL_STATE__');
  if (typeof state !== 'object' || state === null) return undefined;
  try {
    const part: Record<string, unknown> = {};
    if (wanted.noteId !== undefined) {
      const note = member(member(member(state, 'note'), 'noteDetailMap'), wanted.noteId);
      part['note'] = { noteDetailMap: { [wanted.noteId]: { note: copy(member(note, 'note'), 0) } } };
      part['noteData'] = copy(member(state, 'noteData'), 0);
    }
    if (wanted.surface === 'explore') part['feed'] = { feeds: copy(member(member(state, 'feed'), 'feeds'), 0) };
    if (wanted.surface === 'search') part['search'] = { feeds: copy(member(member(state, 'search'), 'feeds'), 0) };
    if (wanted.surface === 'profile') {
      const user = member(state, 'user');
      part['user'] = { userPageData: copy(member(user, 'userPageData'), 0), notes: copy(member(user, 'notes'), 0) };
    }
    if (wanted.surface === 'board' && wanted.boardId !== undefined) {
      const board = member(member(member(state, 'board'), 'boardFeedsMap'), wanted.boardId);
      part['board'] = { boardFeedsMap: { [wanted.boardId]: { notes: copy(member(board, 'notes'), 0) } } };
    }
    return JSON.parse(JSON.stringify(part));
  } catch {
    return undefined;
  }
}
