import type { Locale } from './locale';
import { moment, number, plural } from './numbers';

/** What can be done where the record cannot be opened, or is gone. */
export interface RescueWords {
  heading: string;
  again: string;
  help: string;
  save: string;
  aside: string;
  ask: string;
  askNote: string;
  yes: string;
  no: string;
  /** No new record could be begun either. */
  stuck: string;
  done: string;
  restore: string;
  resume: string;
  lost(at: number): string;
  noted: string;
  left(records: number): string;
  deleteLeft: string;
  notDeleted: string;
}

const RESCUE: Readonly<Record<Locale, RescueWords>> = {
  'zh-CN': {
    heading: '记录打不开',
    again: '再试一次',
    help: '看看能做什么',
    save: '把读得出的存成文件',
    aside: '搁到一边，另起一份…',
    ask: '把打不开的记录搁到一边，另起一份？',
    askNote:
      '打不开的那份原样留在这台设备上，照样占地方，直到你删除它；设置也都留着。新的一份是空的，密钥也是新的：以后导出的代号和以前的对不上，除非恢复备份；加入过的研究要重新加入，正在进行的审计到此为止，它关掉的标记要在设置里再打开。能存的请先存成文件。',
    yes: '另起一份',
    no: '先不动',
    stuck:
      '浏览器连一份新的也建不了，什么都没有改动。请重启浏览器再试；还是不行，只能移除扩展、重新安装、再恢复备份。移除扩展会删掉这里的全部内容。',
    done: '新的记录已经建好，是空的。浏览记录暂停着，可以先恢复备份。',
    restore: '恢复备份',
    resume: '继续记录',
    lost: (at) =>
      `这里原本有记录，${moment('zh-CN', at)} 发现它空了。多半是存放记录的文件损坏，被浏览器丢弃重建；原来的内容已经不在这台设备上。有备份就能恢复。`,
    noted: '知道了',
    left: (records) => `有 ${number('zh-CN', records)} 份打不开的记录搁在一边，还在这台设备上。`,
    deleteLeft: '删除搁在一边的',
    notDeleted: '浏览器没能删除，内容还在这台设备上。',
  },
  en: {
    heading: 'The record cannot be opened',
    again: 'Try again',
    help: 'See what can be done',
    save: 'Save what can be read',
    aside: 'Set it aside, begin a new one…',
    ask: 'Set this record aside and begin a new one?',
    askNote:
      'This one stays on the device as it is, and takes its space until you delete it. Settings stay too. The new one is empty and has a new key: pseudonyms in later exports will not match earlier ones unless a backup is restored. Studies have to be joined again, and a running audit ends here: badges it switched off are switched on again in the settings. Save what can be read first.',
    yes: 'Begin a new record',
    no: 'Leave it',
    stuck:
      'The browser cannot make a new record either; nothing was changed. Restart it and try again. If that does not help, what is left is to remove the extension, install it again and restore a backup. Removing it deletes everything here.',
    done: 'A new, empty record is ready. Recording is paused, so that a backup can be restored first.',
    restore: 'Restore a backup',
    resume: 'Resume recording',
    lost: (at) =>
      `There was a record here, and on ${moment('en', at)} it was found empty. Most likely its files were damaged and the browser replaced them; what they held is no longer on this device. A backup can bring it back.`,
    noted: 'Got it',
    left: (records) =>
      `${number('en', records)} ${plural(records, 'record', 'records')} that could not be opened ${plural(records, 'is', 'are')} set aside, still on this device.`,
    deleteLeft: 'Delete what is set aside',
    notDeleted: 'The browser did not delete it; it is still on this device.',
  },
};

export function rescueWords(locale: Locale): RescueWords {
  return RESCUE[locale];
}
