import type { Locale } from './locale';
import { counted, moment, number, plural } from './numbers';

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
  /** No new record could be begun either. */
  stuck: string;
  done: string;
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
      '打不开的那份原样留在这台设备上，直到你删除它；设置不变。新的一份是空的，密钥也是新的：不恢复备份，以后导出的代号就和以前的对不上。研究要重新加入；进行中的审计到此为止，它关掉的标记要在设置里打开。能读出的，请先存成文件。',
    yes: '另起一份',
    stuck:
      '浏览器连新的也建不了，什么都没有改动。请重启浏览器再试；再不行，只能重装扩展、恢复备份，重装会删掉这里的全部内容。',
    done: '新的记录已经建好。现在暂停记录，可以先恢复备份。',
    lost: (at) =>
      `这里原本有记录，${moment('zh-CN', at)} 发现它空了，多半是文件损坏，被浏览器丢弃重建。原来的内容已不在这台设备上，只能从备份恢复。`,
    noted: '知道了',
    left: (records) => `有 ${number('zh-CN', records)} 份打不开的记录搁在一边，还在这台设备上。`,
    deleteLeft: '删除搁在一边的',
    notDeleted: '浏览器没能删除，还在这台设备上。',
  },
  en: {
    heading: 'The record cannot be opened',
    again: 'Try again',
    help: 'See what can be done',
    save: 'Save what can be read',
    aside: 'Set it aside, begin a new one…',
    ask: 'Set this record aside and begin a new one?',
    askNote:
      'This one stays on the device as it is until you delete it; settings stay. The new one is empty and has a new key: unless a backup is restored, pseudonyms in later exports will not match earlier ones. Studies have to be joined again; a running audit ends, and badges it switched off are switched on in the settings. Save what can be read first.',
    yes: 'Begin a new record',
    stuck:
      'The browser cannot make a new one either; nothing was changed. Restart it and try again. What is left then is to install the extension anew, which deletes everything here, and to restore a backup.',
    done: 'A new record is ready. Recording is paused, so that a backup can be restored first.',
    lost: (at) =>
      `There was a record here, and on ${moment('en', at)} it was found empty: most likely its files were damaged and the browser replaced them. What they held is no longer on this device; only a backup brings it back.`,
    noted: 'Got it',
    left: (records) =>
      `${counted(records, 'record')} that could not be opened ${plural(records, 'is', 'are')} set aside, still on this device.`,
    deleteLeft: 'Delete what is set aside',
    notDeleted: 'The browser did not delete it; it is still on this device.',
  },
};

export function rescueWords(locale: Locale): RescueWords {
  return RESCUE[locale];
}
