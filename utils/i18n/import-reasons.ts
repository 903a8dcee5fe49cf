import type { Refusal, SkipReason } from '../model/import-report';
import type { Locale } from './locale';

/** Why something of a file is not on record, and why a whole file is refused, in sentences of one language. */
export interface ImportReasons {
  skipped: Readonly<Record<SkipReason, string>>;
  /** `about`: hosts, or what stood there instead; may be empty. */
  refused: Readonly<Record<Refusal, (about: string) => string>>;
}

const REASONS: Readonly<Record<Locale, ImportReasons>> = {
  'zh-CN': {
    skipped: {
      other_site: '其他网站的请求',
      not_about_notes: '本站请求，但与笔记无关（图片、统计、配置等）',
      no_answer: '出错、跳转或没有应答的请求',
      no_body: '导出时没有带正文',
      still_compressed: '正文仍是压缩的，这里解不开（如 Brotli）',
      not_json: '正文不完整，或不是 JSON',
      too_large: '过大',
      too_deep: '嵌套过深',
      unknown_shape: '认不出的记录',
      own_export: '种草镜自己导出的表格行（请在「合并研究」页合并）',
      own_account: '抓包者自己的账号（从不读取）',
      account_only: '账号资料（用于该作者之后的笔记，本身不入库）',
      no_items: '应答里没有内容',
      changed_shape: '接口结构变了，读不出来',
      no_id: '没有编号的条目',
    },
    refused: {
      empty: () => '文件是空的。',
      zip: () => '这是压缩包。种草镜导出的，请到「合并研究」页打开；别的请先解压。',
      utf16: () => '文件编码是 UTF-16。请另存为 UTF-8 再试。',
      not_utf8: () => '文件编码不是 UTF-8（可能是 GBK）。请另存为 UTF-8 再试。',
      not_json: () => '文件内容不是 HAR、JSON 或网页。',
      truncated: () => '文件不完整，结尾被截断了。请重新导出；没有导入任何内容。',
      too_deep: () => '文件嵌套过深，不像抓包文件。没有导入任何内容。',
      gzip_broken: () => '这个压缩文件已损坏，解不开。',
      gzip_bomb: () => '这个 gzip 文件解开后异常地大，已停止读取。',
      page_too_large: () => '网页文件过大。',
      page_without_address: () => '网页文件里没有写明它是从哪个地址保存的，无法判断是哪一页。',
      other_site: (about) => `文件里没有小红书或 rednote 的请求${about === '' ? '' : `，只有：${about}`}。`,
      nothing_known: (about) =>
        `文件里没有认得出的小红书笔记数据${about === '' ? '' : `（其中有来自 ${about} 的请求）`}。`,
      own_export: () => '这是种草镜导出的表格，不是抓包。请到「合并研究」页打开；要搬自己的记录，请用备份。',
      no_export: () => '没有可以合并的表格：要 T1 起的 NDJSON 或数据包，而且是原文件。',
      newer: () => '这个文件来自更新版本的种草镜，请先更新。',
    },
  },
  en: {
    skipped: {
      other_site: 'requests of other sites',
      not_about_notes: 'requests of the site that are not about notes (pictures, telemetry, settings)',
      no_answer: 'errors, redirects, requests without an answer',
      no_body: 'exported without a body',
      still_compressed: 'body still compressed, cannot be undone here (Brotli, for one)',
      not_json: 'body cut off, or not JSON',
      too_large: 'too large',
      too_deep: 'nested too deeply',
      unknown_shape: 'records of an unknown shape',
      own_export: 'rows of an export of Seedlens (the page “Merged study” takes them)',
      own_account: 'the own account of whoever captured (never read)',
      account_only: "about an account (used for that author's later notes, not recorded by itself)",
      no_items: 'answers that hold nothing',
      changed_shape: 'answers whose shape has changed',
      no_id: 'items without an id',
    },
    refused: {
      empty: () => 'The file is empty.',
      zip: () =>
        'This is an archive. If Seedlens exported it, open it on the page “Merged study”; otherwise unpack it first.',
      utf16: () => 'The file is encoded in UTF-16. Save it as UTF-8 and try again.',
      not_utf8: () => 'The file is not encoded in UTF-8 (it may be GBK). Save it as UTF-8 and try again.',
      not_json: () => 'The file holds neither HAR, nor JSON, nor a web page.',
      truncated: () => 'The file is cut off at its end. Export it again; nothing was imported.',
      too_deep: () => 'The file is nested more deeply than any capture. Nothing was imported.',
      gzip_broken: () => 'This compressed file is damaged and cannot be unpacked.',
      gzip_bomb: () => 'This gzip file unpacks to an implausible size. Reading was stopped.',
      page_too_large: () => 'The web page is too large.',
      page_without_address: () =>
        'The page does not say which address it was saved from, so it cannot be told what it shows.',
      other_site: (about) =>
        `The file holds no requests of Xiaohongshu or rednote${about === '' ? '' : `, only of ${about}`}.`,
      nothing_known: (about) =>
        `The file holds no note data of Xiaohongshu that is known here${about === '' ? '' : ` (there are requests of ${about})`}.`,
      own_export: () =>
        'These are tables exported by Seedlens, not a capture. Open them on the page “Merged study”; to move your own record, use a backup.',
      no_export: () => 'It holds no tables to merge: that takes NDJSON or a Data Package from T1 on, as it was saved.',
      newer: () => 'It comes from a newer version of Seedlens. Update first.',
    },
  },
};

/** Reasons in one language. */
export function importReasons(locale: Locale): ImportReasons {
  return REASONS[locale];
}
