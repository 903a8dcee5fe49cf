/** Items, notes and comments as they stand on the wire (snake_case), and their camelCase twins for the page's state. */
import { makeRandom } from './prng.mjs';

const PICTURES = 'https://sns-webpic-qc.xhscdn.com';
const AVATARS = 'https://sns-avatar-qc.xhscdn.com';

export const tokenFor = (...parts) => `AB${makeRandom('token', ...parts).mixed(42)}=`;
export const avatarUrl = (author) => `${AVATARS}${author.avatar}`;
export const pictureUrl = (image) => `${PICTURES}${image.path}`;

/** Counts as the site writes them: `1.2万`, plain below ten thousand. */
export const countText = (count) =>
  count >= 10_000 ? `${(Math.floor(count / 1000) / 10).toFixed(1).replace(/\.0$/, '')}万` : `${count}`;

const monthDay = (time) => new Date(time).toISOString().slice(5, 10);

const wireUser = (author) => ({
  user_id: author.id,
  nickname: author.name,
  nick_name: author.name,
  avatar: avatarUrl(author),
  xsec_token: tokenFor(author.id),
});

const infoList = (image) => [
  { image_scene: 'WB_PRV', url: pictureUrl(image) },
  { image_scene: 'WB_DFT', url: pictureUrl(image) },
];

const wireCover = (image) => ({
  file_id: '',
  height: image.height,
  width: image.width,
  url: '',
  info_list: infoList(image),
  url_pre: pictureUrl(image),
  url_default: pictureUrl(image),
});

const video = (note) => (note.type === 'video' ? { video: { capa: { duration: note.duration } } } : {});

function wireNoteItem(world, entry, surface) {
  const { note } = entry;
  const card = {
    type: note.type,
    display_title: note.title,
    user: wireUser(note.author),
    interact_info: { liked: false, liked_count: countText(note.likes) },
    cover: wireCover(note.images[0]),
    ...video(note),
  };
  if (surface === 'search') {
    card.corner_tag_info = [{ type: 'publish_time', text: monthDay(note.time) }];
    if (entry.label?.place === 'corner_tag')
      card.corner_tag_info.push({ type: `${world.names.note.barText}_tag`, text: entry.label.word });
    card.image_list = note.images.map((image) => ({
      height: image.height,
      width: image.width,
      info_list: infoList(image),
    }));
    Object.assign(card.interact_info, {
      collected: false,
      collected_count: countText(Math.floor(note.likes / 3)),
      comment_count: countText(world.comments(note).length),
      shared_count: countText(Math.floor(note.likes / 9)),
    });
    return { id: note.id, model_type: 'note', note_card: card, xsec_token: note.token };
  }
  return {
    id: note.id,
    model_type: 'note',
    note_card: card,
    track_id: `practice_${world.seed}`,
    ignore: false,
    xsec_token: note.token,
  };
}

export function wireItem(world, entry, surface) {
  if (entry.kind === 'note') return wireNoteItem(world, entry, surface);
  if (entry.kind === 'live') {
    return {
      id: entry.id,
      model_type: 'live_v2',
      live_v2: { room_id: entry.id, title: entry.title, user: wireUser(entry.author), cover: wireCover(entry.cover) },
      xsec_token: tokenFor(entry.id),
    };
  }
  const queries = entry.words.map((word, at) => ({
    id: word,
    name: word,
    search_word: word,
    ...(entry.related ? {} : { cover: `${PICTURES}/practice/plant-${at}-240x240!nc_n_webp_mw_1` }),
  }));
  const body = { word_request_id: entry.id.slice(0, 36), queries, title: entry.title, source: 1 };
  return entry.related
    ? { model_type: 'rec_query', rec_query: body, xsec_token: '', id: entry.id }
    : { model_type: 'hot_query', hot_query: body, xsec_token: '', id: entry.id };
}

export const postedItem = (entry) => ({
  note_id: entry.note.id,
  xsec_token: entry.note.token,
  type: entry.note.type,
  display_title: entry.note.title,
  user: wireUser(entry.note.author),
  interact_info: { liked: false, liked_count: countText(entry.note.likes), sticky: entry.sticky },
  cover: wireCover(entry.note.images[0]),
});

export const wireNote = (world, note) => ({
  note_id: note.id,
  type: note.type,
  title: note.title,
  desc: note.desc,
  time: note.time,
  last_update_time: note.time,
  ip_location: note.place,
  xsec_token: note.token,
  user: {
    user_id: note.author.id,
    nickname: note.author.name,
    avatar: avatarUrl(note.author),
    xsec_token: tokenFor(note.author.id),
  },
  interact_info: {
    liked: false,
    liked_count: countText(note.likes),
    collected: false,
    collected_count: countText(Math.floor(note.likes / 3)),
    comment_count: countText(world.comments(note).length),
    share_count: countText(Math.floor(note.likes / 9)),
    followed: false,
    relation: 'none',
    nice_count: '',
  },
  image_list: note.images.map((image) => ({
    file_id: 'practice',
    height: image.height,
    width: image.width,
    url: '',
    trace_id: '',
    info_list: infoList(image),
    url_pre: pictureUrl(image),
    url_default: pictureUrl(image),
    stream: {},
    live_photo: false,
  })),
  tag_list: note.tags
    .filter(({ type }) => type !== undefined)
    .map(({ name, type }) => ({ id: makeRandom('tag', name).hex(24), name, type })),
  at_user_list: note.atUsers.map((user) => ({ user_id: user.id, nickname: user.name, xsec_token: tokenFor(user.id) })),
  share_info: { un_share: false },
  ...video(note),
});

export const wireComment = (note, comment) => ({
  id: comment.id,
  note_id: note.id,
  content: comment.text,
  create_time: comment.time,
  ip_location: comment.place,
  like_count: `${comment.likes}`,
  liked: false,
  status: 0,
  show_tags: [...(comment.pinned ? ['user_top'] : []), ...(comment.author.id === note.author.id ? ['is_author'] : [])],
  at_users: [],
  pictures: [],
  user_info: {
    user_id: comment.author.id,
    nickname: comment.author.name,
    image: avatarUrl(comment.author),
    xsec_token: tokenFor(comment.author.id),
    ai_agent: false,
  },
});

const camel = (key) => (key.startsWith('_') ? key : key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()));

/** snake_case JSON as the page's interceptors turn it. @param {any} value */
export function camelise(value) {
  if (Array.isArray(value)) return value.map(camelise);
  if (value === null || typeof value !== 'object') return value;
  const result = {};
  for (const [key, member] of Object.entries(value)) {
    Object.defineProperty(result, camel(key), {
      value: camelise(member),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}
