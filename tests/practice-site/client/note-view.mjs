/** Opens a note (overlay or own page), fills the live state, and loads comments afterwards, page by page. */
import { api } from './api.mjs';
import { noteSlot } from './live-state.mjs';
import { commentsFrameHtml, noteHtml, parentCommentHtml } from './note-templates.mjs';

/**
 * @param {{ names: Record<string, string>, state: object, id: string, token: string, source: string, mount: (html: string) => HTMLElement, ready?: { note: object, extra: object } }} options
 * @returns {{ close: () => void }}
 */
export function openNote({ names, state, id, token, source, mount, ready }) {
  let closed = false;
  let loading = false;
  const slot = noteSlot(state, id);
  const nothing = { components: [] };

  const start = async () => {
    let { note, extra } = ready ?? {};
    if (note === undefined) {
      const answer = await api.feed(id, token, source);
      note = answer.data.items[0].noteCard;
      extra = Object.hasOwn(answer.extras, id) ? answer.extras[id] : nothing;
    }
    if (closed) return;
    slot.note = note;
    const root = mount(noteHtml(names, note, extra));
    flipThroughPictures(root);
    api.widgets(id);
    await loadComments(root, note, extra);
    root.querySelector('.note-scroller').addEventListener('scroll', ({ target }) => {
      if (target.scrollTop + target.clientHeight > target.scrollHeight - 200) loadComments(root, note, extra);
    });
  };

  const loadComments = async (root, note, extra) => {
    if (loading || closed || !slot.comments.hasMore) return;
    loading = true;
    slot.comments.loading = true;
    const { data } = await api.comments(id, slot.comments.cursor, token);
    if (closed) return;
    const first = !slot.comments.firstRequestFinish;
    const box = root.querySelector('.comments-el');
    if (first) box.innerHTML = commentsFrameHtml(names, note.interactInfo.commentCount, extra);
    slot.comments.list.push(...data.comments);
    Object.assign(slot.comments, {
      cursor: data.cursor,
      hasMore: data.hasMore,
      loading: false,
      firstRequestFinish: true,
    });
    const list = box.querySelector('.comments-container > .list-container');
    list?.insertAdjacentHTML(
      'beforeend',
      data.comments.map((comment) => parentCommentHtml(names, note, comment)).join(''),
    );
    if (!data.hasMore)
      list?.parentElement.insertAdjacentHTML('beforeend', '<div class="end-container">- THE END -</div>');
    loading = false;
  };

  start();
  return {
    close: () => {
      closed = true;
      // the real store keeps a closed note; its comments are asked for again when it is opened next
      slot.comments = { list: [], cursor: '', hasMore: true, loading: false, firstRequestFinish: false };
    },
  };
}

function flipThroughPictures(root) {
  const slides = [...root.querySelectorAll('.swiper-slide')];
  let at = 0;
  root.querySelector('.media-container').addEventListener('click', () => {
    if (slides.length < 2) return;
    slides[at].hidden = true;
    at = (at + 1) % slides.length;
    slides[at].hidden = false;
    root.querySelector('.fraction').textContent = `${at + 1}/${slides.length}`;
  });
}
