/** The page's program: takes the state over, draws lists, opens notes above them, moves without reloading. */
import { api } from './api.mjs';
import { FeedList } from './feed-list.mjs';
import { exploreHtml, searchHtml } from './frame-templates.mjs';
import { read, takeOver } from './live-state.mjs';
import { openNote } from './note-view.mjs';
import { cardView, escapeHtml } from './templates.mjs';

const context = JSON.parse(document.querySelector('#practice-context').textContent);
const { names } = context;
const state = window.__INITIAL_STATE__;
takeOver(state, { noteMapIsRef: context.noteMapIsRef });

const content = document.querySelector('.main-content');
const ID = '([0-9a-f]{24})';
const NOTE_PATH = new RegExp(`^/(?:explore|discovery/item|search_result)/${ID}$|^/user/profile/[0-9a-f]{24}/${ID}$`);
const overlay = { view: undefined, mask: undefined };
let list;

/** One list with its paging: `more(from)` answers `{ items, extras, hasMore }`. */
function makeList(container, surface, more, store) {
  let busy = false;
  let hasMore = true;
  let loaded = 0;
  const made = new FeedList(container, {
    names,
    reuse: context.reuse,
    surface,
    onDrawn: (last) => {
      if (hasMore && !busy && made.items.length > 0 && last > made.items.length - 12) load();
    },
  });
  const add = ({ items, extras }) => {
    loaded += items.length;
    const views = items.map((item) => cardView(item, surface, extras)).filter((view) => view !== undefined);
    store(items);
    return views;
  };
  const load = async () => {
    if (busy || !hasMore) return;
    busy = true;
    try {
      const answer = await more(loaded);
      if (list !== made && surface !== 'related') return;
      hasMore = answer.hasMore;
      made.append(add(answer));
    } finally {
      busy = false;
    }
    // a page that stands at the end of its list asks on without another scroll
    made.soon();
  };
  return Object.assign(made, {
    load,
    ready: (items, extras) => {
      loaded = items.length;
      made.adopt(items.map((item) => cardView(item, surface, extras)).filter((view) => view !== undefined));
    },
  });
}

const grow = (store, member) => (items) => {
  const known = read(state[store][member]);
  state[store][member].value = [...(Array.isArray(known) ? known : []), ...items];
};

function startExplore(channel, first) {
  // the cursor counts what the site listed, odd items left out
  let cursor = first === undefined ? 0 : context.cursor;
  list = makeList(
    document.querySelector('#exploreFeeds'),
    'explore',
    async () => {
      const { data, extras } = await api.homefeed(channel, cursor);
      cursor = Number(data.cursorScore);
      return { items: data.items, extras, hasMore: data.items.length > 0 };
    },
    grow('feed', 'feeds'),
  );
  if (first === undefined) {
    state.feed.feeds.value = [];
    list.load();
  } else list.ready(first, context.extras);
}

function startSearch(keyword) {
  let page = 0;
  const searchId = `practice${keyword.length}`;
  state.search.feeds.value = [];
  list = makeList(
    document.querySelector('.search-layout .feeds-container'),
    'search',
    async () => {
      page += 1;
      const { data, extras } = await api.search(keyword, page, searchId);
      return { items: data.items, extras, hasMore: data.hasMore };
    },
    grow('search', 'feeds'),
  );
  list.load();
}

function startProfile(userId, first) {
  let cursor = first.at(-1)?.id ?? '';
  list = makeList(
    document.querySelector('#userPostedFeeds'),
    'profile',
    async () => {
      const { data, extras } = await api.posted(userId, cursor);
      cursor = data.cursor;
      return { items: data.notes, extras, hasMore: data.hasMore };
    },
    () => {},
  );
  list.ready(first, context.extras);
}

function startOwnPage(id) {
  const params = new URLSearchParams(location.search);
  const note = read(state.note.noteDetailMap)[id].note;
  openNote({
    names,
    state,
    id,
    token: params.get('xsec_token') ?? '',
    source: params.get('xsec_source') ?? 'pc_share',
    ready: { note, extra: context.noteExtra },
    mount: () => document.querySelector('#noteContainer'),
  });
  const related = makeList(
    document.querySelector('.related-layout .feeds-container'),
    'related',
    async () => {
      const { data, extras } = await api.related(id);
      return { items: data.items, extras, hasMore: false };
    },
    () => {},
  );
  related.load();
}

function openOverlay(address) {
  closeOverlay();
  const url = new URL(address, location.href);
  const [, first, second] = NOTE_PATH.exec(url.pathname);
  const mask = document.createElement('div');
  mask.className = 'note-detail-mask';
  mask.setAttribute('note-id', first ?? second);
  mask.innerHTML = `<div class="close-circle"><div class="close close-mask-dark"><svg class="reds-icon" width="18" height="18"><use xlink:href="#close"></use></svg></div></div>`;
  mask.addEventListener('click', ({ target }) => {
    if (target === mask || target.closest('.close-circle') !== null) history.back();
  });
  document.querySelector('#app').append(mask);
  document.documentElement.classList.add('reds-lock-scroll');
  overlay.mask = mask;
  overlay.view = openNote({
    names,
    state,
    id: first ?? second,
    token: url.searchParams.get('xsec_token') ?? '',
    source: url.searchParams.get('xsec_source') || 'pc_feed',
    mount: (html) => {
      mask.insertAdjacentHTML('afterbegin', html);
      return mask.querySelector('#noteContainer');
    },
  });
}

function closeOverlay() {
  overlay.view?.close();
  overlay.mask?.remove();
  overlay.view = undefined;
  overlay.mask = undefined;
  document.documentElement.classList.remove('reds-lock-scroll');
}

/** Shows the list an address asks for, in place of the one on screen. */
function showList(address) {
  const url = new URL(address, location.href);
  list?.destroy();
  if (url.pathname === '/search_result') {
    const keyword = url.searchParams.get('keyword') ?? '';
    content.innerHTML = searchHtml(names);
    document.querySelector('#search-input').value = keyword;
    startSearch(keyword);
  } else {
    const channel = url.searchParams.get('channel_id') ?? 'homefeed_recommend';
    content.innerHTML = exploreHtml(names, context.channels, channel, []);
    startExplore(channel);
  }
  scrollTo(0, 0);
}

let listAddress = location.pathname + location.search;
function navigate(address) {
  history.pushState({ list: address }, '', address);
  listAddress = address;
  closeOverlay();
  showList(address);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const card = event.target.closest(`.${names.parts.section}`);
  const channel = event.target.closest('.channel-container .channel');
  if (channel !== null) return navigate(`/explore?channel_id=${channel.id}`);
  if (card !== null && (link === null || link.target !== '_blank')) {
    event.preventDefault();
    const word = event.target.closest('.query-note-item');
    if (word !== null)
      return navigate(`/search_result?keyword=${encodeURIComponent(word.textContent)}&source=web_search_result_notes`);
    const href = card.querySelector(`a.${names.parts.cover}[href]`)?.getAttribute('href');
    if (href === undefined) return undefined;
    history.pushState({ note: href, list: listAddress }, '', href);
    return openOverlay(href);
  }
  if (
    link !== null &&
    link.target !== '_blank' &&
    /^\/(explore|search_result)(\?|$)/.test(link.getAttribute('href') ?? '')
  ) {
    event.preventDefault();
    navigate(link.getAttribute('href'));
  }
  return undefined;
});

addEventListener('keydown', ({ key, target }) => {
  if (key === 'Escape' && overlay.mask !== undefined) history.back();
  if (key === 'Enter' && target.id === 'search-input' && target.value !== '') {
    navigate(`/search_result?keyword=${encodeURIComponent(target.value)}&source=web_explore_feed`);
  }
});

addEventListener('popstate', ({ state: at }) => {
  if (at?.note !== undefined) return openOverlay(at.note);
  closeOverlay();
  const address = at?.list ?? firstAddress;
  if (address !== listAddress) {
    listAddress = address;
    if (context.page === 'explore' || context.page === 'search') showList(address);
    else location.reload();
  }
  return undefined;
});
const firstAddress = listAddress;

const hostileWords = () => {
  // a page that runs whatever it finds marked up: markup that a reader of the page inserts would be caught here
  for (const element of document.querySelectorAll('[onerror], [onload]')) window.alert(escapeHtml(element.outerHTML));
};

const starts = {
  explore: () => startExplore(context.channel, read(state.feed.feeds)),
  search: () => startSearch(context.keyword),
  profile: () => startProfile(context.userId, context.items),
  board: () => {
    list = makeList(
      document.querySelector('.feeds-container'),
      'board',
      async () => ({ items: [], extras: {}, hasMore: false }),
      () => {},
    );
    list.ready(context.items, context.extras);
  },
  note: () => startOwnPage(context.noteId),
  missing: () => {},
};
starts[context.page]();
if (context.scenario === 'hostile') setInterval(hostileWords, 500);
