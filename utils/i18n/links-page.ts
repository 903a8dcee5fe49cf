import type { Mechanism } from '../model/rows';
import type { Locale } from './locale';
import { counted, number } from './numbers';

type Grouping = 'shop' | 'kind' | 'mechanism' | 'party' | 'item';

/** Words of the links page. */
export interface LinksPageWords {
  heading: string;
  lead: string;
  by: string;
  routesOnly: string;
  groupings: Readonly<Record<Grouping, string>>;
  groupingNotes: Readonly<Record<Grouping, string>>;
  mechanisms: Readonly<Record<Mechanism, string>>;
  columns: { name: string; notes: string; links: string; first: string; last: string };
  unnamed(network: string): string;
  show(name: string): string;
  notesOf(name: string, count: number): string;
  shownFirst(shown: number): string;
  back: string;
  empty: string;
  emptyNote: string;
  none: string;
  more(groups: number): string;
  gone: string;
}

const WORDS: Readonly<Record<Locale, LinksPageWords>> = {
  'zh-CN': {
    heading: '购买链接',
    lead: '笔记里读到的链接、口令和购买组件。都只在本机按写法辨认，没有打开过。',
    by: '归类',
    routesOnly: '只看购买入口，不看线索',
    groupings: { shop: '去向', kind: '种类', mechanism: '形式', party: '佣金方', item: '商品' },
    groupingNotes: {
      shop: '短链接和跳转只有看得出去向时才归到店铺。',
      kind: '按链接指向什么分。',
      mechanism: '按放在笔记里的方式分。',
      party: '链接里写明的佣金方。这是不是发帖人，链接不能说明。',
      item: '同一件商品出现在哪些笔记里；只有链接里写了商品编号的才算。',
    },
    mechanisms: {
      component: '平台组件',
      anchor: '可点的文字',
      typed: '写在文字里',
      code: '口令',
      deep_link: '应用跳转链接',
    },
    columns: { name: '名称', notes: '笔记', links: '链接', first: '第一次见到', last: '最近见到' },
    unnamed: (network) => `${network}，没有写明是谁`,
    show: (name) => `看「${name}」的笔记`,
    notesOf: (name, count) => `「${name}」的 ${number('zh-CN', count)} 篇笔记`,
    shownFirst: (shown) => `只列最近的 ${number('zh-CN', shown)} 篇。`,
    back: '回到归类',
    empty: '还没有读到购买链接',
    emptyNote: '打开笔记后，文字里的链接和口令会记在这里。',
    none: '这样归类，一条也没有。',
    more: (groups) => `再列一些（还有 ${number('zh-CN', groups)} 行）`,
    gone: '这些笔记已经不在记录里。',
  },
  en: {
    heading: 'Shop links',
    lead: 'Links, share codes and purchase components read in notes. Recognised on this device by how they are written; none was opened.',
    by: 'Group by',
    routesOnly: 'Ways to buy only, no mere cues',
    groupings: { shop: 'Where it leads', kind: 'Kind', mechanism: 'Form', party: 'Commission party', item: 'Item' },
    groupingNotes: {
      shop: 'Short links and redirects are put under a shop only where the target can be told.',
      kind: 'By what the link points at.',
      mechanism: 'By how it stands in the note.',
      party: 'The party a link names for commission. Whether that is the person who posted it, the link cannot say.',
      item: 'Notes that link to the same item; only where the link holds an item number.',
    },
    mechanisms: {
      component: 'Platform component',
      anchor: 'Clickable text',
      typed: 'Typed in the text',
      code: 'Share code',
      deep_link: 'App link',
    },
    columns: { name: 'Name', notes: 'Notes', links: 'Links', first: 'First seen', last: 'Last seen' },
    unnamed: (network) => `${network}, party not named`,
    show: (name) => `Notes with ${name}`,
    notesOf: (name, count) => `${name}: ${counted(count, 'note')}`,
    shownFirst: (shown) => `Only the latest ${number('en', shown)} are listed.`,
    back: 'Back to the groups',
    empty: 'No shop links read yet',
    emptyNote: 'Links and codes in the text of notes you open will be kept here.',
    none: 'Nothing falls under this grouping.',
    more: (groups) => `Show more (${number('en', groups)} left)`,
    gone: 'These notes are no longer in the record.',
  },
};

/** The links page's words in one language. */
export function linksPageWords(locale: Locale): LinksPageWords {
  return WORDS[locale];
}
