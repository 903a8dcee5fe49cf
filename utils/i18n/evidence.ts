import type { PackProblem } from '../evidence/verify';
import { evidenceProblems } from './evidence-problems';
import type { Locale } from './locale';
import { counted, moment, number, plural } from './numbers';

/** Words of the evidence page. */
export interface EvidenceWords {
  heading: string;
  lead: string;
  empty: string;
  list: string;
  time: string;
  verdict: string;
  address: string;
  hash: string;
  picture(at: number): string;
  cards: string;
  chosen(at: number): string;
  deleted(at: number): string;
  remove: string;
  removeOf(at: number): string;
  sure: string;
  sureNote: string;
  yes: string;
  no: string;
  gone: string;
  more: string;
  pack: { heading: string; note: string; go(sets: number): string; working: string; none: string };
  digest: string;
  digestNote: string;
  made(name: string): string;
  verify: {
    heading: string;
    file: string;
    choose: string;
    drop: string;
    note: string;
    working: string;
    good(sets: number): string;
    goodNote: string;
    counts(leftOut: number, deleted: number): string;
    bad(file: string): string;
    tooLarge: string;
  };
  problem(problem: PackProblem): string;
  failed(error: string): string;
  at(value: number): string;
}

const EVIDENCE: Readonly<Record<Locale, EvidenceWords>> = {
  'zh-CN': {
    heading: '证据',
    lead: '在笔记或列表页上，用弹窗里的按钮、右键菜单或快捷键 Alt+Shift+E 留证：截图、页面内容和读到的内容一起存在本机，前后相连。',
    empty: '还没有留过证。',
    list: '留存的证据',
    time: '时间',
    verdict: '当时的判断',
    address: '地址',
    hash: 'SHA-256',
    picture: (at) => `${moment('zh-CN', at)} 的截图`,
    cards: '列表页，没有打开笔记',
    chosen: (at) => `把 ${moment('zh-CN', at)} 的留存放进证据包`,
    deleted: (at) => `${moment('zh-CN', at)} 已删除，只留下哈希`,
    remove: '删除',
    removeOf: (at) => `删除 ${moment('zh-CN', at)} 的留存`,
    sure: '删除这次留存的文件？',
    sureNote: '截图、页面内容和读到的内容会被删除；时间和哈希留着，让前后还能接得上。不能恢复。',
    yes: '删除文件',
    no: '保留',
    gone: '文件已删除。',
    more: '再显示一些',
    pack: {
      heading: '导出证据包',
      note: '一个 zip：所选留存的文件、哈希清单、不联网也能看的 index.html 和说明。里面有笔记的文字和截图；截图里可能有别人的评论，发给别人前请想好。',
      go: (sets) => `导出 ${number('zh-CN', sets)} 次留存`,
      working: '正在打包…',
      none: '没有选中任何留存。',
    },
    digest: '摘要（manifest.json 的 SHA-256）',
    digestNote:
      '把这个值交给外部的时间戳服务，或记在别处：日后可以证明这个包那时已经存在、没有整个重做。种草镜不联网，不会替你提交。',
    made: (name) => `已导出 ${name}。`,
    verify: {
      heading: '核对证据包',
      file: '证据包（zip）',
      choose: '选择文件',
      drop: '或把文件拖到这里',
      note: '核对能看出损坏和部分改动，看不出持有者把整个包重做了一份；那要靠事先记在别处的摘要。',
      working: '正在核对…',
      good: (sets) => `完整：${number('zh-CN', sets)} 次留存的文件都与清单一致，前后相连。`,
      goodNote: '与事先记在别处的摘要对一对：',
      counts: (leftOut, deleted) =>
        `链上另有 ${number('zh-CN', leftOut)} 次没有放进来，${number('zh-CN', deleted)} 次已删除。`,
      bad: (file) => `${file} 没有通过核对：`,
      tooLarge: '文件太大，不像是证据包。',
    },
    problem: evidenceProblems('zh-CN'),
    failed: (error) => `出错了：${error}`,
    at: (value) => moment('zh-CN', value),
  },
  en: {
    heading: 'Evidence',
    lead: 'On a note or a list, use the button in the popup, the context menu or Alt+Shift+E: the picture, the content of the page and what was read in it are kept on this computer, each chained to the one before.',
    empty: 'Nothing has been kept yet.',
    list: 'Kept evidence',
    time: 'Time',
    verdict: 'Verdict at the time',
    address: 'Address',
    hash: 'SHA-256',
    picture: (at) => `Picture of ${moment('en', at)}`,
    cards: 'A list, no note open',
    chosen: (at) => `Put ${moment('en', at)} into the pack`,
    deleted: (at) => `Deleted ${moment('en', at)}; only the hashes remain`,
    remove: 'Delete',
    removeOf: (at) => `Delete ${moment('en', at)}`,
    sure: 'Delete the files of this snapshot?',
    sureNote:
      'The picture, the content and what was read are deleted. Time and hashes stay, so that the chain can still be followed. This cannot be undone.',
    yes: 'Delete the files',
    no: 'Keep',
    gone: 'The files are deleted.',
    more: 'Show more',
    pack: {
      heading: 'Export an evidence pack',
      note: 'A zip with the files you choose, their hashes, an index.html that can be read offline, and a README. It holds the text of notes and screenshots, and other people’s comments may be in these: think before you pass it on.',
      go: (sets) => `Export ${counted(sets, 'snapshot')}`,
      working: 'Packing…',
      none: 'Nothing is chosen.',
    },
    digest: 'Digest (SHA-256 of manifest.json)',
    digestNote:
      'Give this to an outside timestamping service, or note it elsewhere: it shows later that the pack existed by then and was not made anew. Seedlens makes no request and will not do it for you.',
    made: (name) => `Exported ${name}.`,
    verify: {
      heading: 'Check an evidence pack',
      file: 'Evidence pack (zip)',
      choose: 'Choose a file',
      drop: 'or drop it here',
      note: 'This shows damage and partial edits. It cannot show that its holder made the whole pack anew; only a digest noted elsewhere can.',
      working: 'Checking…',
      good: (sets) => `Intact: the files of ${counted(sets, 'snapshot')} are those of the list, and the chain holds.`,
      goodNote: 'Compare this with the digest noted elsewhere:',
      counts: (leftOut, deleted) =>
        `The same chain has ${number('en', leftOut)} more that ${plural(leftOut, 'was', 'were')} left out and ${number('en', deleted)} deleted.`,
      bad: (file) => `${file} did not pass:`,
      tooLarge: 'The file is too large for an evidence pack.',
    },
    problem: evidenceProblems('en'),
    failed: (error) => `Something went wrong: ${error}`,
    at: (value) => moment('en', value),
  },
};

/** The words of the evidence page in one language. */
export function evidenceWords(locale: Locale): EvidenceWords {
  return EVIDENCE[locale];
}
