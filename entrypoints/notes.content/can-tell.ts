/** What the PC page can tell at all, by the properties of a note; the popup says it in words. */
export const CAN_TELL = {
  list: ['labels', 'title', 'author', 'components'],
  note: ['labels', 'title', 'text', 'author', 'declarations', 'comments', 'components'],
} as const;
