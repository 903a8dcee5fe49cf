import type { Locale } from './locale';
import { clock, counted, number } from './numbers';

/** Words of the settings page. */
export interface SettingsWords {
  heading: string;
  saved: string;
  language: { heading: string; label: string; auto: string };
  recording: {
    heading: string;
    full: string;
    fullNote: string;
    counts: string;
    countsNote: string;
    off: string;
    offNote: string;
    unset: string;
  };
  badges: {
    heading: string;
    note: string;
    silent: string;
    silentNote: string;
    per: string;
    where: string;
    dotNote: string;
    neverNote: string;
  };
  retention: {
    heading: string;
    label: string;
    note: string;
    invalid(min: number, max: number): string;
  };
  pause: {
    heading: string;
    running: string;
    until(at: number): string;
    untilRestart: string;
    sites(sites: string): string;
    tenMinutes: string;
    untilRestartButton: string;
    resume: string;
  };
  remove: {
    heading: string;
    note: string;
    button: string;
    ask: string;
    askNote: string;
    askWord: string;
    confirmWord: string;
    yes: string;
    no: string;
    working: string;
    /** undefined: deleted unread. */
    done(rows: number | undefined): string;
    failed(error: string): string;
  };
}

const SETTINGS: Readonly<Record<Locale, SettingsWords>> = {
  'zh-CN': {
    heading: '设置',
    saved: '已保存',
    language: { heading: '语言', label: '界面语言', auto: '跟随浏览器' },
    recording: {
      heading: '记录方式',
      full: '完整记录',
      fullNote: '记下看过的笔记、标识、链接和依据。',
      counts: '只记数字',
      countsNote: '只记每天的次数，不记任何一篇笔记。',
      off: '不记录',
      offNote: '页面上照常标记，什么都不记。已有的记录不变。',
      unset: '还没有选择，现在什么都没有记。',
    },
    badges: {
      heading: '页面上的标记',
      note: '标记只说明看到了什么，不评价作者。',
      silent: '静默',
      silentNote: '页面上不显示任何标记，照常记录。做研究时建议打开，因为标记会影响人点开什么。',
      per: '哪些判断显示标记',
      where: '在哪些地方显示标记',
      dotNote: '显示为灰点',
      neverNote: '「未发现商业标识」从不显示标记：没有发现不等于没有。',
    },
    retention: {
      heading: '保留多久',
      label: '保留天数',
      note: '超过的笔记记录会在后台删除；每天的次数一直保留，直到你全部删除。',
      invalid: (min, max) => `请填 ${number('zh-CN', min)} 到 ${number('zh-CN', max)} 之间的整数。`,
    },
    pause: {
      heading: '暂停',
      running: '没有暂停。',
      until: (at) => `已暂停，${clock('zh-CN', at)} 自动继续。`,
      untilRestart: '已暂停，重启浏览器后继续。',
      sites: (sites) => `在${sites}上一直暂停。`,
      tenMinutes: '暂停 10 分钟',
      untilRestartButton: '暂停到下次启动浏览器',
      resume: '继续',
    },
    remove: {
      heading: '删除全部记录',
      note: '删除这台设备上的全部记录：笔记、链接、判断、次数、导入和合并的数据。参加的研究会退出，其他设置会保留。',
      button: '删除全部记录…',
      ask: '确定删除全部记录吗？',
      askNote:
        '笔记、链接、判断、次数、导入和合并的数据、证据都会删除；参加的研究会退出；正在进行的审计会结束，标记恢复原来的设置。',
      askWord: '请输入「删除」来确认',
      confirmWord: '删除',
      yes: '全部删除',
      no: '取消',
      working: '正在删除',
      done: (rows) => (rows === undefined ? '已全部删除。' : `已全部删除，共 ${number('zh-CN', rows)} 行。`),
      failed: (error) => `没能删除：${error}`,
    },
  },
  en: {
    heading: 'Settings',
    saved: 'Saved',
    language: { heading: 'Language', label: 'Interface language', auto: 'Same as the browser' },
    recording: {
      heading: 'Recording',
      full: 'Full record',
      fullNote: 'Keeps the notes you saw, labels, links and evidence.',
      counts: 'Counts only',
      countsNote: 'Keeps daily counts and nothing about any note.',
      off: 'Off',
      offNote: 'Badges still show; nothing is recorded. What is there stays.',
      unset: 'Not chosen yet: nothing is being recorded.',
    },
    badges: {
      heading: 'Badges on the page',
      note: 'A badge says what was seen. It does not judge the author.',
      silent: 'Silent',
      silentNote:
        'Shows nothing on the page and goes on recording. Advised for studies, since badges change what people open.',
      per: 'Show a badge for',
      where: 'Show badges on',
      dotNote: 'shown as a grey dot',
      neverNote: '“No commercial sign found” never gets a badge: not found is not the same as none.',
    },
    retention: {
      heading: 'How long to keep',
      label: 'Days to keep',
      note: 'Older notes are deleted in the background. Daily counts stay until you delete everything.',
      invalid: (min, max) => `Please enter a whole number from ${number('en', min)} to ${number('en', max)}.`,
    },
    pause: {
      heading: 'Pause',
      running: 'Not paused.',
      until: (at) => `Paused until ${clock('en', at)}.`,
      untilRestart: 'Paused until the browser restarts.',
      sites: (sites) => `Always paused on ${sites}.`,
      tenMinutes: 'Pause for 10 minutes',
      untilRestartButton: 'Pause until the browser restarts',
      resume: 'Resume',
    },
    remove: {
      heading: 'Delete everything',
      note: 'Deletes the whole record on this device: notes, links, verdicts, counts, imported and merged data. You leave your studies; other settings stay.',
      button: 'Delete everything…',
      ask: 'Delete the whole record?',
      askNote:
        'Notes, links, verdicts, counts, imported and merged data and evidence all go; you leave your studies. An audit that is running ends, and badges are shown as they were before it.',
      askWord: 'Type “delete” to confirm',
      confirmWord: 'delete',
      yes: 'Delete everything',
      no: 'Cancel',
      working: 'Deleting',
      done: (rows) =>
        rows === undefined ? 'Everything was deleted.' : `Everything was deleted: ${counted(rows, 'row')}.`,
      failed: (error) => `Could not delete: ${error}`,
    },
  },
};

/** Words of the settings page in one language. */
export function settingsWords(locale: Locale): SettingsWords {
  return SETTINGS[locale];
}
