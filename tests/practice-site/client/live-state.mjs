/** The page takes its server state over: store members become refs, as the framework of the real site leaves them. */

const pass = (value) => (value !== null && typeof value === 'object' ? new Proxy(value, {}) : value);

class Ref {
  constructor(value) {
    this.__v_isRef = true;
    this.__v_isShallow = false;
    // the framework's dependency record points back at its ref: whoever serialises a ref whole meets a cycle
    this.dep = { version: 0, computed: undefined, subs: undefined, map: undefined, sc: 0, ref: this };
    this._rawValue = value;
    this._value = pass(value);
  }
  get value() {
    return this._value;
  }
  set value(next) {
    this._rawValue = next;
    this._value = pass(next);
    this.dep.version += 1;
  }
}

/**
 * Turns the stores of `window.__INITIAL_STATE__` into refs in place.
 * @param {Record<string, any>} state
 * @param {{ noteMapIsRef: boolean }} options both forms of `note.noteDetailMap` are known of the real site
 */
export function takeOver(state, { noteMapIsRef }) {
  for (const store of Object.values(state)) {
    if (store === null || typeof store !== 'object') continue;
    for (const key of Object.keys(store)) {
      if (key === 'noteDetailMap' && !noteMapIsRef) continue;
      // a getter of the hostile scenario stays as it is
      if (Object.getOwnPropertyDescriptor(store, key)?.get === undefined) store[key] = new Ref(store[key]);
    }
  }
}

export const read = (member) => (member?.__v_isRef === true ? member._rawValue : member);

/** State of `note.noteDetailMap[id]`, made if missing. */
export function noteSlot(state, id) {
  const map = read(state.note.noteDetailMap);
  if (!Object.hasOwn(map, id)) {
    map[id] = {
      comments: { list: [], cursor: '', hasMore: true, loading: false, firstRequestFinish: false },
      currentTime: Date.now(),
      note: {},
    };
  }
  return map[id];
}
