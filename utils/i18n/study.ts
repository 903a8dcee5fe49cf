import type { Locale } from './locale';
import { moment } from './numbers';

/** Words of studies in the settings and of their keys in an export. */
export interface StudyWords {
  heading: string;
  lead: string;
  none: string;
  joined(at: number): string;
  open: string;
  notAStudy: string;
  failed(error: string): string;
  protocol: string;
  consent(version: string): string;
  agree: string;
  join: string;
  cancel: string;
  leave: string;
  leaveNote: string;
  /** Badges stay off while the study lasts. */
  silent: string;
  silentAsked: string;
  silentNotAsked: string;
  badgesOff: string;
  /** What joining hands over: nothing; what an export for researchers holds. */
  shares: {
    heading: string;
    never: string;
    inFile: string;
    inFileList: string;
    notInFile: string;
    notInFileList: string;
    leave: string;
  };
  said: {
    joined(name: string): string;
    joinedSilent(name: string): string;
    left: string;
    leftSilent: string;
    made(name: string): string;
  };
  make: {
    heading: string;
    lead: string;
    id: string;
    idNote: string;
    name: string;
    protocol: string;
    consentVersion: string;
    consent: string;
    silent: string;
    silentNote: string;
    save: string;
    secret: string;
  };
  keys: { label: string; own: string; of(name: string): string; note: string };
}

const WORDS: Readonly<Record<Locale, StudyWords>> = {
  'zh-CN': {
    heading: '研究',
    lead: '参加一项研究，就是收下研究者给的研究文件。之后导出时可以改用研究的密钥：同一篇笔记在所有参加者的文件里是同一个代号，研究者才能合起来算。什么都不会自动发出去，交不交文件由你决定。',
    none: '还没有参加任何研究。',
    joined: (at) => `${moment('zh-CN', at)} 参加`,
    open: '打开研究文件…',
    notAStudy: '这不是研究文件，或者文件不完整。',
    failed: (error) => `没有办成：${error}`,
    protocol: '研究方案',
    consent: (version) => `知情同意书（${version} 版）`,
    agree: '我读过了，同意参加',
    join: '参加',
    cancel: '不参加',
    leave: '退出',
    leaveNote: '退出后，这项研究的密钥就从本机删掉；已经交出去的文件收不回来。',
    silent: '参加期间页面上不显示标记',
    silentAsked:
      '研究请你关掉标记，因为标记会影响人点开什么。记录照常；你自己的标记设置不变，退出后照旧，中途也可以改。',
    silentNotAsked: '研究没有这样要求，由你决定。',
    badgesOff: '你参加的研究请你先不看标记，所以现在不显示（在「研究」里可以改）。下面是你自己的设置，退出后照旧。',
    shares: {
      heading: '会交出什么，不会交出什么',
      never: '参加不会发出任何东西。只有你自己导出、自己交出文件，研究者才拿得到。',
      inFile: '研究级文件里有：',
      inFileList:
        '展示的时间、页面、位置和停留，笔记和作者的代号，标识，购买入口通向哪家，浏览器、系统和窗口大小，你的代号。参加之前的记录也在内，除非导出时选了日期。',
      notInFile: '研究级文件里没有：',
      notInFileList:
        '标题和正文，笔记、作者和链接的原编号，搜索词，你的账号，截图，其他网站。其中几样只在更详细的级别里有，要你自己选。',
      leave: '随时可以退出，不用说理由。',
    },
    said: {
      joined: (name) => `已参加「${name}」。`,
      joinedSilent: (name) => `已参加「${name}」。从现在起页面上不显示标记，记录照常。`,
      left: '已退出，密钥已删除，标记照你自己的设置显示。',
      leftSilent: '已退出，密钥已删除。你自己的设置是静默，所以标记仍不显示。',
      made: (name) => `研究文件已保存：${name}`,
    },
    make: {
      heading: '发起一项研究',
      lead: '给研究者：填好后得到一个研究文件，分给每位参加者。',
      id: '研究编号',
      idNote: '3 到 64 个字母、数字、点、横线或下划线，以字母或数字开头。',
      name: '名称',
      protocol: '研究方案',
      consentVersion: '知情同意书版本',
      consent: '知情同意书',
      silent: '请参加者关掉页面上的标记',
      silentNote: '标记会影响人点开什么。参加者可以不关，文件里写明每次浏览有没有标记。',
      save: '保存研究文件',
      secret: '文件里有这项研究的密钥。拿到它的人，能把自己知道的笔记和代号对上，所以只给参加者，不要公开。',
    },
    keys: {
      label: '代号用谁的密钥',
      own: '这台电脑的',
      of: (name) => `研究「${name}」的`,
      note: '用研究的密钥，各人的文件才能合在一起。',
    },
  },
  en: {
    heading: 'Studies',
    lead: 'To join a study is to take in the study file its researchers give you. Exports can then use the study’s key: the same note has the same pseudonym in every volunteer’s file, so that researchers can put them together. Nothing is sent by itself; whether to hand over a file stays with you.',
    none: 'You have joined no study.',
    joined: (at) => `joined ${moment('en', at)}`,
    open: 'Open a study file…',
    notAStudy: 'This is no study file, or not a whole one.',
    failed: (error) => `That did not work: ${error}`,
    protocol: 'Protocol',
    consent: (version) => `Consent, version ${version}`,
    agree: 'I have read this and agree to take part',
    join: 'Join',
    cancel: 'Do not join',
    leave: 'Leave',
    leaveNote: 'Leaving deletes the study’s key from this machine. Files already handed over cannot be taken back.',
    silent: 'No badges on pages while I take part',
    silentAsked:
      'The study asks for this, since badges change what people open. Recording goes on; your own badge settings stay and hold again when you leave. You can change this at any time.',
    silentNotAsked: 'The study does not ask for this; it is up to you.',
    badgesOff:
      'A study asked you to browse without badges, so none are shown (“Studies” can change that). Below are your own settings, which hold again when you leave.',
    shares: {
      heading: 'What is handed over, and what is not',
      never: 'Joining sends nothing. Researchers get only the file that you export and hand over yourself.',
      inFile: 'A file at the research tier holds:',
      inFileList:
        'when, where and how long something was shown; pseudonyms of notes and authors; labels; where ways to buy lead; browser, system and window size; your pseudonym. Also from before you joined, unless you choose dates when you export.',
      notInFile: 'It does not hold:',
      notInFileList:
        'titles and texts; real ids of notes, authors or links; words you searched for; your account; screenshots; other sites. Some of these are in fuller tiers, if you choose one.',
      leave: 'You can leave at any time without giving a reason.',
    },
    said: {
      joined: (name) => `You have joined “${name}”.`,
      joinedSilent: (name) => `You have joined “${name}”. From now on pages show no badges; recording goes on.`,
      left: 'You have left; the key is deleted. Badges follow your own settings again.',
      leftSilent: 'You have left; the key is deleted. Your own setting is silent, so badges stay off.',
      made: (name) => `Study file saved: ${name}`,
    },
    make: {
      heading: 'Start a study',
      lead: 'For researchers: this gives a study file to hand to each volunteer.',
      id: 'Study id',
      idNote: '3 to 64 letters, digits, points, dashes or underscores, beginning with a letter or digit.',
      name: 'Name',
      protocol: 'Protocol',
      consentVersion: 'Version of the consent text',
      consent: 'Consent text',
      silent: 'Ask volunteers to browse without badges',
      silentNote:
        'Badges change what people open. Volunteers may decline; files say for each session whether badges were shown.',
      save: 'Save study file',
      secret:
        'The file holds the study’s secret. Whoever has it can match notes they know with pseudonyms: give it to volunteers only, and do not publish it.',
    },
    keys: {
      label: 'Pseudonyms under the key of',
      own: 'this installation',
      of: (name) => `the study “${name}”`,
      note: 'Files of several people can be put together only under the key of a study.',
    },
  },
};

export function studyWords(locale: Locale): StudyWords {
  return WORDS[locale];
}
