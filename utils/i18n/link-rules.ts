import type { DraftFaultCode } from '../links/rule-draft';
import type { Locale } from './locale';

type Fault = (text: string, other: string) => string;

/** Words of the user's own link rules in the settings. */
export interface LinkRuleWords {
  heading: string;
  lead: string;
  none: string;
  add: string;
  edit: string;
  remove: string;
  undo: string;
  removed(name: string): string;
  kept(name: string): string;
  save: string;
  cancel: string;
  adding: string;
  name: string;
  hosts: string;
  hostsNote: string;
  paths: string;
  pathsNote: string;
  kind: string;
  kinds: Readonly<Record<'item' | 'shop' | 'short' | 'other', string>>;
  /** A stored rule that cannot be used. */
  unfit: string;
  faults: Readonly<Record<DraftFaultCode, Fault>>;
  try: string;
  tryNote: string;
  triedOwn(name: string): string;
  triedBuiltIn(shop: string): string;
  triedNone: string;
  asText: string;
  asTextNote: string;
  textLabel: string;
  useText: string;
  usedText: string;
  notJson: string;
}

const WORDS: Readonly<Record<Locale, LinkRuleWords>> = {
  'zh-CN': {
    heading: '自己的链接规则',
    lead: '内置规则不认识的购物网站可以加在这里，保存后马上生效。以前的记录不变，可以到「导入」页重新判断。',
    none: '还没有规则。',
    add: '添加规则',
    edit: '修改',
    remove: '删除',
    undo: '撤销',
    removed: (name) => `已删除「${name}」。`,
    kept: (name) => `已保存「${name}」。`,
    save: '保存规则',
    cancel: '取消',
    adding: '新规则',
    name: '名称',
    hosts: '域名',
    hostsNote: '如 shop.example.com；*.example.com 表示所有子域名。多个用空格隔开。',
    paths: '路径（可不填）',
    pathsNote: '如 /item/*，* 代表任意字符。不填就是所有页面。',
    kind: '这些链接是',
    kinds: {
      item: '商品页（算购买入口）',
      shop: '店铺页（算购买入口）',
      short: '短链接（只算线索）',
      other: '其他（只算线索）',
    },
    unfit: '这条规则用不了：要有不重复的 id，以及 zh、en、hosts。',
    faults: {
      name: () => '请填 1 至 40 个字的名称。',
      no_host: () => '请填至少一个域名。',
      is_link: (text, other) => `「${text}」是链接或带了端口，这里只填域名：${other}`,
      not_host: (text) => `「${text}」不是域名。请像 shop.example.com 或 *.example.com 这样填。`,
      too_broad: (text) => `「${text}」太宽，会算进无关的链接。请写到具体网站。`,
      look_alike: (text, other) => `「${text}」里有和英文字母长得像的字母。确实要用，请写成 ${other}。`,
      built_in: (text, other) => `「${text}」已由内置规则认作${other}。`,
      duplicate: (text, other) => `「${text}」已由规则「${other}」读到，请改那一条。`,
      forwards: (text) => `「${text}」只转到别处，读不到。请换域名或路径。`,
      too_many: () => '太多了：最多 200 条规则，每条 20 个域名、20 个路径，每个路径 8 个 *。',
      path_start: (text) => `「${text}」要以 / 开头，如 /${text}`,
      path_query: (text) => `「${text}」里不要写 ? 和 # 之后的部分。`,
      path_pattern: (text) => `「${text}」像正则表达式，这里只认 *，如 /item/*。`,
    },
    try: '试一试',
    tryNote: '粘贴一个链接，看由哪条规则读。',
    triedOwn: (name) => `由规则「${name}」读到。`,
    triedBuiltIn: (shop) => `由内置规则认作${shop}。`,
    triedNone: '没有规则读这个链接。',
    asText: '以文本导出或导入',
    asTextNote: '复制即可导出。贴入别的文本再按下面的按钮，会换掉全部规则。',
    textLabel: '规则文本（JSON）',
    useText: '改用这份规则',
    usedText: '已改用这份规则。',
    notJson: '这不是规则列表的 JSON 文本。',
  },
  en: {
    heading: 'Your own link rules',
    lead: 'Add shopping sites that the built-in rules do not know. A saved rule works right away. What was recorded stays; the Import page can judge it again.',
    none: 'No rules yet.',
    add: 'Add a rule',
    edit: 'Edit',
    remove: 'Remove',
    undo: 'Undo',
    removed: (name) => `“${name}” was removed.`,
    kept: (name) => `“${name}” was saved.`,
    save: 'Save rule',
    cancel: 'Cancel',
    adding: 'New rule',
    name: 'Name',
    hosts: 'Hosts',
    hostsNote: 'As in shop.example.com; *.example.com means all sub-domains. Put a space between hosts.',
    paths: 'Paths (optional)',
    pathsNote: 'As in /item/*, where * stands for any characters. Empty: every page.',
    kind: 'These links lead to',
    kinds: {
      item: 'Item page (a way to buy)',
      shop: 'Shop (a way to buy)',
      short: 'Short link (a cue)',
      other: 'Something else (a cue)',
    },
    unfit: 'This rule cannot be used: it needs an id of its own, zh, en and hosts.',
    faults: {
      name: () => 'Enter a name of 1 to 40 characters.',
      no_host: () => 'Enter at least one host.',
      is_link: (text, other) => `“${text}” is a link or has a port. Enter the host alone: ${other}`,
      not_host: (text) => `“${text}” is not a host. Write it like shop.example.com or *.example.com.`,
      too_broad: (text) => `“${text}” is too broad and would take in other sites. Name the site.`,
      look_alike: (text, other) => `“${text}” has letters that look like Latin ones. If you mean them, write ${other}.`,
      built_in: (text, other) => `Links of “${text}” are already read as ${other} by a built-in rule.`,
      duplicate: (text, other) => `Links of “${text}” are already read by your rule “${other}”. Edit that one.`,
      forwards: (text) => `“${text}” only forwards and cannot be read. Change the host or the path.`,
      too_many: () => 'Too many: at most 200 rules, each of 20 hosts and 20 paths with 8 *.',
      path_start: (text) => `“${text}” has to begin with /, as in /${text}`,
      path_query: (text) => `Leave out what follows ? or # in “${text}”.`,
      path_pattern: (text) => `“${text}” looks like a regular expression. Only * is special here, as in /item/*.`,
    },
    try: 'Try a link',
    tryNote: 'Paste a link to see which rule reads it.',
    triedOwn: (name) => `Read by your rule “${name}”.`,
    triedBuiltIn: (shop) => `Read as ${shop} by a built-in rule.`,
    triedNone: 'No rule reads this link.',
    asText: 'Export or import as text',
    asTextNote: 'Copy it to export your rules. Another text in its place replaces all of them.',
    textLabel: 'Rules as text (JSON)',
    useText: 'Use this text',
    usedText: 'These rules are now in use.',
    notJson: 'This is not a list of rules as JSON.',
  },
};

/** Words of the user's own link rules in one language. */
export function linkRuleWords(locale: Locale): LinkRuleWords {
  return WORDS[locale];
}
