/**
 * Where things stood on the PC site, newest first, each with the date it was seen. When the site changes, put the
 * new place in front with its date and keep the old ones: saved pages are read with the same table.
 * Never here: `data-v-*` (changes with every build), class order, container ids (empty on search).
 */
type Dated = { seen: string; css: string };

const PLACES = {
  card: [
    { seen: '2026-08', css: 'section.note-item' },
    // As reported in August 2026; the name of the element was not.
    { seen: '2026-08', css: '.feeds-container > .note-item, .feeds-container > div > .note-item' },
  ],
  cover: [{ seen: '2025-11', css: 'a.cover' }],
  footer: [{ seen: '2025-11', css: '.footer' }],
  cardTitle: [{ seen: '2025-11', css: '.footer .title' }],
  cardAuthor: [{ seen: '2025-11', css: 'a.author' }],
  cardAuthorName: [
    { seen: '2025-11', css: '.author span.name' },
    { seen: '2025-11', css: '.author .name' },
  ],
  cardLikes: [{ seen: '2025-11', css: '.like-wrapper .count' }],
  cardVideoMark: [{ seen: '2025-11', css: '.play-icon' }],
  queryTile: [{ seen: '2025-11', css: '.query-note-wrapper' }],
  liveMark: [{ seen: '2026-06', css: '.xhs-live-note-item-badge' }],
  note: [
    { seen: '2026-08', css: '#noteContainer' },
    // The mobile page of the same address.
    { seen: '2024-11', css: '.note-view-container' },
  ],
  noteSide: [{ seen: '2026-08', css: '.interaction-container' }],
  noteTitle: [
    { seen: '2026-08', css: '#detail-title' },
    { seen: '2024-11', css: '.note-view-container .title' },
  ],
  noteText: [
    { seen: '2026-08', css: '#detail-desc' },
    { seen: '2024-11', css: '.note-view-container .note-text' },
  ],
  noteMobile: [{ seen: '2024-11', css: '.note-view-container' }],
  noteAuthor: [{ seen: '2026-08', css: '.author-container a[href*="/user/profile/"]' }],
  noteAuthorName: [
    { seen: '2026-08', css: '.author-container .username' },
    { seen: '2026-08', css: '.author-container .name' },
  ],
  /** What stands in the place of a note that is gone, hidden or walled off. */
  noteGone: [{ seen: '2026-08', css: '.error-wrapper, .access-wrapper, .not-found-wrapper, .blocked-wrapper' }],
  comments: [{ seen: '2026-08', css: '.comments-el' }],
  comment: [{ seen: '2026-08', css: '.comment-item' }],
  noComments: [{ seen: '2026-08', css: '.no-comments, .no-comments-text, .end-container' }],
} as const satisfies Record<string, readonly Dated[]>;

export type PlaceName = keyof typeof PLACES;

/** The first element at a place of the table, newest place first. */
export function at(root: ParentNode, place: PlaceName): Element | undefined {
  for (const { css } of PLACES[place]) {
    const found = root.querySelector(css);
    if (found !== null) return found;
  }
  return undefined;
}

/** All elements at a place of the table; of several dated places the newest that has any. */
export function allAt(root: ParentNode, place: PlaceName): Element[] {
  for (const { css } of PLACES[place]) {
    const found = root.querySelectorAll(css);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** The selector of a place, for `closest` and `matches`. */
export function cssOf(place: PlaceName): string {
  return PLACES[place].map(({ css }) => css).join(', ');
}
