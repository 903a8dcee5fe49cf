/**
 * The waterfall: absolutely positioned sections, only a window of rows kept in the DOM. With re-use on, a
 * section that leaves is given to an entering note and changed in place, as virtual lists do.
 */
import { cardHtml, cornerHtml, labelHtml, likeText, playIconHtml, stickyHtml } from './templates.mjs';

const GAP = 24;
const BUFFER_ROWS = 3;
const ROW_GUESS = 360;
const QUERY_RATIO = 1.2;

/** Column rule of the site's own layout script. */
export function columnCount(width) {
  if (width >= 1424) return 5;
  if (width >= 1192) return 4;
  return width >= 696 ? 3 : 2;
}

const fromHtml = (html) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
};

const measure = document.createElement('canvas').getContext('2d');
function lineCount(text, width) {
  measure.font = '500 14px "PingFang SC", "Noto Sans CJK SC", sans-serif';
  return measure.measureText(text.slice(0, 80)).width > width ? 2 : 1;
}

const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

export class FeedList {
  /**
   * @param {HTMLElement} container
   * @param {{ names: Record<string, string>, reuse: boolean, surface: string }} options
   */
  constructor(container, options) {
    this.container = container;
    this.options = options;
    this.items = [];
    this.shown = new Map();
    this.spare = [];
    this.pending = false;
    this.columns = [];
    this.onScroll = () => this.soon();
    this.onResize = () => this.relayout();
    addEventListener('scroll', this.onScroll, { passive: true });
    addEventListener('resize', this.onResize);
    container.style.visibility = 'visible';
  }

  destroy() {
    removeEventListener('scroll', this.onScroll);
    removeEventListener('resize', this.onResize);
  }

  /** Takes over sections the server rendered, in order of the views. */
  adopt(views) {
    const sections = [...this.container.children];
    this.append(views, sections);
  }

  append(views, ready = []) {
    const from = this.items.length;
    for (const [at, view] of views.entries()) {
      this.items.push({ view, index: this.items.length });
      if (ready[at] !== undefined) this.shown.set(this.items.length - 1, ready[at]);
    }
    this.relayout(this.still === false ? from : 0);
  }

  /** @param {number} [from] first item to place: everything before stays where it is */
  relayout(from = 0) {
    const width = this.container.clientWidth;
    if (width === 0) return;
    if (from === 0) {
      const count = columnCount(innerWidth);
      this.unit = (width - GAP * (count - 1)) / count;
      this.columns = Array.from({ length: count }, () => 0);
      // fewer cards than columns: the site lays them out without positions
      this.still = this.items.length < count;
      this.container.classList.toggle('static-layout', this.still);
    }
    for (const item of this.items.slice(from)) this.place(item);
    this.container.style.height = `${Math.ceil(Math.max(0, ...this.columns))}px`;
    for (const [index, section] of this.shown) if (index >= from) this.position(section, this.items[index]);
    this.draw();
  }

  place(item) {
    const { view } = item;
    const ratio =
      view.kind === 'query' ? QUERY_RATIO : Math.min(4 / 3, Math.max(0.75, view.cover.height / view.cover.width));
    item.coverHeight = Math.round(this.unit * ratio);
    const title = view.kind === 'query' ? 0 : lineCount(view.title, this.unit - 24) * 20;
    const author = view.surface === 'search' ? 36 + 18 * Math.max(0, (view.corners?.length ?? 1) - 1) : 20;
    const footer = view.kind === 'query' ? 0 : 12 + title + 8 + author + 12 + (view.label?.place === 'footer' ? 24 : 0);
    const column = this.columns.indexOf(Math.min(...this.columns));
    item.x = Math.round(column * (this.unit + GAP));
    item.y = Math.round(this.columns[column]);
    item.height = item.coverHeight + footer;
    this.columns[column] += item.height + GAP / 2;
  }

  soon() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.draw();
    });
  }

  draw() {
    const top = this.container.getBoundingClientRect().top + scrollY;
    const from = scrollY - top - BUFFER_ROWS * ROW_GUESS;
    const to = scrollY - top + innerHeight + BUFFER_ROWS * ROW_GUESS;
    const wanted = this.items.filter(({ y, height }) => y + height > from && y < to);
    const wantedIndexes = new Set(wanted.map(({ index }) => index));
    for (const [index, section] of this.shown) {
      if (wantedIndexes.has(index)) continue;
      this.shown.delete(index);
      if (this.options.reuse && this.items[index].view.kind === 'note') this.spare.push(section);
      else section.remove();
    }
    for (const item of wanted) if (!this.shown.has(item.index)) this.show(item);
    for (const section of this.spare.splice(0)) section.remove();
    this.options.onDrawn?.(wanted.length === 0 ? 0 : wanted[wanted.length - 1].index);
  }

  show(item) {
    const reused = item.view.kind === 'note' ? this.spare.pop() : undefined;
    const section = reused ?? fromHtml(cardHtml(this.options.names, item.view, item.index));
    if (reused === undefined) this.container.append(section);
    else this.patch(section, item);
    this.shown.set(item.index, section);
    this.position(section, item);
  }

  position(section, item) {
    const transform = this.still ? '' : ` transform: translate(${item.x}px, ${item.y}px);`;
    section.style.cssText = `--68479076: 16px; --1bd4d75c: ${this.unit}px; --1e4add76: blur(42.5px);${transform}`;
    const picture = section.querySelector(`.${this.options.names.parts.cover}, .live-cover`);
    if (picture !== null) picture.style.height = `${item.coverHeight}px`;
  }

  /** Makes a section that showed one note show another, changing only what differs. */
  patch(section, { view, index }) {
    const { names } = this.options;
    const { cover: coverName, footer: footerName, title: titleName } = names.parts;
    section.dataset.width = view.cover.width;
    section.dataset.height = view.cover.height;
    section.dataset.index = index;
    const cover = section.querySelector(`a.${coverName}`);
    section.querySelector('a[style*="none"]').setAttribute('href', `/explore/${view.id}`);
    cover.setAttribute('href', view.href);
    cover.querySelector('img').src = view.cover.urlDefault;
    const slots = [...cover.childNodes].slice(1, 4);
    const icons = [view.video ? playIconHtml(names) : '', view.sticky ? stickyHtml(names) : ''];
    for (const [at, html] of icons.entries()) {
      if ((html !== '') === (slots[at].nodeType === Node.ELEMENT_NODE)) continue;
      slots[at].replaceWith(html === '' ? document.createComment('') : fromHtml(html));
    }
    setText(section.querySelector(`.${titleName} > span`), view.title);
    const author = section.querySelector('a.author');
    author.setAttribute('href', view.authorHref);
    author.querySelector('img').src = view.user.avatar;
    setText(author.querySelector('span.name'), view.user.nickname);
    setText(section.querySelector('.like-wrapper .count'), likeText(view.likes));
    if (view.surface === 'search') {
      for (const time of author.querySelectorAll('div.time')) time.remove();
      author.querySelector('div').insertAdjacentHTML('beforeend', cornerHtml(names.scope.bottom, view.corners));
    }
    for (const place of ['cover', 'footer']) section.querySelector(`.${names.label[place][0]}`)?.remove();
    if (view.label !== undefined) {
      const parent = view.label.place === 'cover' ? cover : section.querySelector(`.${footerName}`);
      parent.append(fromHtml(labelHtml(names, view.label)));
    }
  }
}
