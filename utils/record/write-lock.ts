/** The Web Lock every writer of the record holds, one batch at a time: background, dashboard and its workers. */
export const WRITE_LOCK = 'seedlens-write';
