import type { Locale } from './locale';
import { counted, moment, number } from './numbers';

type Problem =
  | 'not_a_backup'
  | 'newer'
  | 'wrong_passphrase'
  | 'truncated'
  | 'damaged'
  | 'not_empty'
  | 'too_short'
  | 'not_same'
  | 'busy'
  | 'failed';

/** Words of backup and restore, and of deleting a stretch of days. */
export interface BackupWords {
  heading: string;
  note: string;
  lastMade(at: number): string;
  neverMade: string;
  reminder(days: number): string;
  passphrase: string;
  again: string;
  passphraseNote: string;
  make: string;
  making(percent: number): string;
  cancel: string;
  /** `unread`: tables that could not be read to their end. */
  made(rows: number, unread: number): string;
  restoreHeading: string;
  restoreNote: string;
  file: string;
  filePassphrase: string;
  restore: string;
  restoring(percent: number): string;
  restored(rows: number, madeAt: number): string;
  problems: Readonly<Record<Problem, string>>;
  /** Said before something is deleted. */
  offer: { before: string; backup: string; export: string };
  reminding: { never(days: number): string; go: string; dismiss: string; label: string; note: string };
  days: {
    heading: string;
    note: string;
    from: string;
    to: string;
    button: string;
    sure: string;
    done(rows: number): string;
    invalid: string;
  };
}

const BACKUP: Readonly<Record<Locale, BackupWords>> = {
  'zh-CN': {
    heading: '备份',
    note: '把全部记录连同密钥存成一个文件，用口令加密。口令不会保存，忘了就打不开。',
    lastMade: (at) => `上次备份：${moment('zh-CN', at)}。`,
    neverMade: '还没有备份过。',
    reminder: (days) => `上次备份已经过去 ${number('zh-CN', days)} 天。浏览器配置损坏或卸载扩展时，记录会一起消失。`,
    passphrase: '口令',
    again: '再输一次',
    passphraseNote: '至少 8 个字符。',
    make: '备份到文件',
    making: (percent) => `正在备份，${number('zh-CN', percent)}%`,
    cancel: '取消',
    made: (rows, unread) =>
      unread === 0
        ? `已备份 ${number('zh-CN', rows)} 行。`
        : `存下了读得出的 ${number('zh-CN', rows)} 行；有 ${number('zh-CN', unread)} 张表没能读全。`,
    restoreHeading: '从备份恢复',
    restoreNote: '只能恢复到空的记录里，恢复之后与备份时一行不差。已有记录的话，请先备份，再全部删除。',
    file: '备份文件',
    filePassphrase: '备份的口令',
    restore: '恢复',
    restoring: (percent) => `正在恢复，${number('zh-CN', percent)}%`,
    restored: (rows, madeAt) => `已恢复 ${number('zh-CN', rows)} 行，备份于 ${moment('zh-CN', madeAt)}。`,
    problems: {
      not_a_backup: '这不是种草镜的备份文件。什么都没有改动。',
      newer: '这份备份来自更新版本的种草镜，请先更新扩展。什么都没有改动。',
      wrong_passphrase: '口令不对。什么都没有改动。',
      truncated: '备份文件不完整，后面缺了一段。什么都没有改动。',
      damaged: '备份文件的内容损坏了。什么都没有改动。',
      not_empty: '这里已经有记录。请先备份并全部删除，再恢复。',
      too_short: '口令至少要 8 个字符。',
      not_same: '两次输入的口令不一样。',
      busy: '另一个窗口正在恢复备份。',
      failed: '没能完成，记录没有改动。',
    },
    offer: { before: '删除后无法恢复。先留一份：', backup: '备份', export: '导出' },
    reminding: {
      never: (days) => `记录已经有 ${number('zh-CN', days)} 天，还没有备份过。`,
      go: '去备份',
      dismiss: '以后再说',
      label: '多少天没有备份时提醒',
      note: '填 0 就不提醒。提醒只出现在总览页上。',
    },
    days: {
      heading: '删除一段日子',
      note: '删除这些日子里的展示、判断、链接和每天的次数。',
      from: '从',
      to: '到',
      button: '删除这些日子',
      sure: '再点一次确认删除',
      done: (rows) => `已删除 ${number('zh-CN', rows)} 行。`,
      invalid: '请选好起止日期，开始不晚于结束。',
    },
  },
  en: {
    heading: 'Backup',
    note: 'Keeps the whole record with its key in one file, locked with a passphrase. The passphrase is not stored: without it the file cannot be opened.',
    lastMade: (at) => `Last backup: ${moment('en', at)}.`,
    neverMade: 'No backup has been made yet.',
    reminder: (days) =>
      `The last backup is ${counted(days, 'day')} old. If the browser profile breaks or the extension is removed, the record goes with it.`,
    passphrase: 'Passphrase',
    again: 'Once more',
    passphraseNote: 'At least 8 characters.',
    make: 'Back up to a file',
    making: (percent) => `Backing up, ${number('en', percent)}%`,
    cancel: 'Cancel',
    made: (rows, unread) =>
      `${counted(rows, 'row')} backed up.${unread === 0 ? '' : ` ${counted(unread, 'table')} could not be read to the end.`}`,
    restoreHeading: 'Restore from a backup',
    restoreNote:
      'Works on an empty record only; afterwards it is the backed-up record, row for row. If there is a record here, back it up and delete everything first.',
    file: 'Backup file',
    filePassphrase: 'Passphrase of the backup',
    restore: 'Restore',
    restoring: (percent) => `Restoring, ${number('en', percent)}%`,
    restored: (rows, madeAt) => `${counted(rows, 'row')} restored, from the backup of ${moment('en', madeAt)}.`,
    problems: {
      not_a_backup: 'This is not a Seedlens backup. Nothing was changed.',
      newer: 'This backup was made by a newer version of Seedlens. Please update first. Nothing was changed.',
      wrong_passphrase: 'The passphrase does not open this file. Nothing was changed.',
      truncated: 'The file is not complete: its end is missing. Nothing was changed.',
      damaged: 'The file is damaged. Nothing was changed.',
      not_empty: 'There is a record here already. Back it up and delete everything, then restore.',
      too_short: 'The passphrase needs at least 8 characters.',
      not_same: 'The two passphrases differ.',
      busy: 'Another window is restoring a backup.',
      failed: 'It could not be completed. The record was not changed.',
    },
    offer: { before: 'This cannot be undone. Keep a copy first:', backup: 'back up', export: 'export' },
    reminding: {
      never: (days) => `The record is ${counted(days, 'day')} old and has never been backed up.`,
      go: 'Back up',
      dismiss: 'Not now',
      label: 'Remind after this many days without a backup',
      note: '0 for never. The reminder stands on the overview only.',
    },
    days: {
      heading: 'Delete a stretch of days',
      note: 'Deletes showings, verdicts, links and daily counts of these days.',
      from: 'From',
      to: 'To',
      button: 'Delete these days',
      sure: 'Press again to delete',
      done: (rows) => `${counted(rows, 'row')} deleted.`,
      invalid: 'Please choose both days, the first not after the last.',
    },
  },
};

/** The words of backup and restore in one language. */
export function backupWords(locale: Locale): BackupWords {
  return BACKUP[locale];
}
