/** How a page is doing that nobody watches: paused, or of no list and no note. */
export const NOT_WATCHING = {
  surface: 'other',
  seen: 0,
  read: 0,
  labelsReadable: 0,
  status: 'idle',
  canTell: [],
  lostBatches: 0,
} as const;
