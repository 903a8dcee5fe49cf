/** A reader on the practice site, and a witness who notes what was on screen without asking the extension. */

const CARD = 'section.note-item';
/** A card this near to the 50 % line could be counted either way; the reader scrolls on a little instead. */
const EDGE = 0.04;
const NUDGE_PX = 9;
/** Longer than the second that makes an impression, with room for a busy machine. */
const DWELL_MS = 1500;

/** Runs in the page: every card with its item, its slot and the visible share of its area. */
function cardsOnScreen() {
  return [...document.querySelectorAll('section.note-item')].map((card) => {
    const { left, top, right, bottom, width, height } = card.getBoundingClientRect();
    const seen =
      Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0)) *
      Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    return {
      slot: Number(card.dataset.index),
      noteId: /\/([0-9a-f]{24})(?=[?#]|$)/.exec(card.querySelector('a[href]')?.getAttribute('href') ?? '')?.[1],
      ratio: width * height === 0 ? 0 : seen / (width * height),
    };
  });
}

/** Two frames: everything that was about to be drawn is drawn. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export class Reader {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    /** `${surface}|${context}` → slots of cards that were drawn, and of those looked at long enough. */
    this.rendered = new Map();
    this.looked = new Map();
    /** Where the page was scrolled to when a slot was looked at: list → slot → px. */
    this.places = new Map();
    /** Notes opened, in order. */
    this.opened = [];
  }

  async goto(path, surface, context) {
    this.list = `${surface}|${context}`;
    // A tab behind another one draws once a second.
    await this.page.bringToFront();
    await this.page.goto(this.site.at(path));
    await this.page.locator(CARD).first().waitFor();
    await this.quiet();
  }

  explore(channel = 'homefeed_recommend') {
    const query = channel === 'homefeed_recommend' ? '' : `?channel_id=${channel}`;
    return this.goto(`/explore${query}`, 'explore', channel);
  }

  search(keyword) {
    const query = `keyword=${encodeURIComponent(keyword)}&source=web_explore_feed`;
    return this.goto(`/search_result?${query}`, 'search', keyword);
  }

  profile(userId) {
    return this.goto(`/user/profile/${userId}`, 'profile', userId);
  }

  board(boardId) {
    return this.goto(`/board/${boardId}?source=web_user_page`, 'board', boardId);
  }

  /** Waits until the list stands still: same cards, same places, for two looks in a row. */
  async quiet() {
    let before = '';
    for (let look = 0; look < 50; look += 1) {
      await settled(this.page);
      const now = JSON.stringify(await this.page.evaluate(cardsOnScreen));
      if (now === before && now !== '[]') return;
      before = now;
      await new Promise((done) => setTimeout(done, 60));
    }
    throw new Error('the list does not come to rest');
  }

  /** Scrolls on a little until no card lies near the 50 % line, then reads for longer than a second. */
  async look() {
    let cards = [];
    await this.page.bringToFront();
    for (let step = 0; step < 30; step += 1) {
      await this.quiet();
      cards = await this.page.evaluate(cardsOnScreen);
      if (cards.every(({ ratio }) => Math.abs(ratio - 0.5) > EDGE)) break;
      await this.page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), NUDGE_PX);
    }
    await new Promise((done) => setTimeout(done, DWELL_MS));
    const looked = cards.filter(({ ratio }) => ratio >= 0.5);
    this.#note(this.rendered, cards);
    this.#note(this.looked, looked);
    const y = await this.page.evaluate(() => scrollY);
    const places = this.places.get(this.list) ?? new Map();
    for (const { slot } of looked) if (!places.has(slot)) places.set(slot, y);
    this.places.set(this.list, places);
  }

  #note(book, cards) {
    const slots = book.get(this.list) ?? new Map();
    for (const { slot, noteId } of cards) slots.set(slot, noteId);
    book.set(this.list, slots);
  }

  /** Back to where a slot of the list that is open was looked at: lists drop cards that are far away. */
  async backTo(slot) {
    const y = this.places.get(this.list)?.get(slot) ?? 0;
    await this.page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);
    await this.quiet();
  }

  async scrollOn(share = 0.8) {
    await this.page.evaluate((part) => window.scrollBy({ top: innerHeight * part, behavior: 'instant' }), share);
  }

  /** Reads `screens` screens of the list that is open. */
  async readList(screens) {
    for (let screen = 0; screen < screens; screen += 1) {
      if (screen > 0) await this.scrollOn();
      await this.look();
    }
  }

  card(noteId) {
    return this.page.locator(`${CARD}:has(a[href*="${noteId}"])`);
  }

  /** Opens a note from its card in the overlay, waits for its comments, and reads it. */
  async openNote(noteId) {
    await this.card(noteId).locator('a.cover').click();
    await this.page.locator('.note-detail-mask #noteContainer').waitFor();
    await this.page
      .locator('#noteContainer')
      .locator('.parent-comment, .no-comments')
      .first()
      .waitFor({ state: 'attached' });
    await new Promise((done) => setTimeout(done, DWELL_MS));
    this.opened.push({ list: this.list, noteId });
  }

  async closeNote() {
    await this.page.locator('.close-circle').click();
    await this.page.locator('.note-detail-mask').waitFor({ state: 'detached' });
    await this.quiet();
  }
}
