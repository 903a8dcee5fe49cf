import type { CaptureRow } from '../model/rows';
import type { Locale } from './locale';

/** Words inside an evidence pack, for readers who may not have Seedlens. Times are given in UTC, as the manifest has them. */
export interface EvidencePackWords {
  title: string;
  made(utc: string, version: string, ruleset: string): string;
  shows: string;
  cannot: string;
  digest: string;
  notHere: string;
  leftOut: string;
  deleted(utc: string): string;
  time: string;
  verdict: string;
  address: string;
  kinds: Readonly<Record<CaptureRow['kind'], string>>;
  readme: string;
}

const PACK: Readonly<Record<Locale, EvidencePackWords>> = {
  'zh-CN': {
    title: '种草镜 证据包',
    made: (utc, version, ruleset) =>
      `打包于 ${utc}（UTC，以制作者电脑的时钟为准）。种草镜 ${version}，规则 ${ruleset}。`,
    shows: '它能表明：包里的文件自留存以来没有损坏，也没有被部分改动；每次留存都接在上一次之后，缺了哪一次看得出来。',
    cannot:
      '它不能表明：持有者没有把整个包从头另做一份；电脑时钟是准的；别人打开同一页会看到同样的内容。截图只是屏幕上看得见的部分，手机应用里可能有别的标识和链接。某条内容是不是广告、标识够不够，由监管部门或法院认定。',
    digest:
      '整个包由 manifest.json 的 SHA-256 代表（在种草镜的「证据」页或用 sha256sum manifest.json 可以算出）。把这个值交给外部的时间戳服务，或公开记在别处，就能表明它那时已经存在。',
    notHere: '链上有、但不在这个包里的留存',
    leftOut: '没有放进来',
    deleted: (utc) => `已于 ${utc} 删除`,
    time: '时间（UTC）',
    verdict: '当时的判断',
    address: '地址',
    kinds: { viewport_png: '截图（已收起种草镜的标记）', dom_html: '页面内容', extract_json: '读到的内容与判断' },
    readme: `# 种草镜 证据包

打开 index.html 阅读，不需要联网，也不运行脚本。

## 里面有什么

- 每次留存一个文件夹：viewport.png（屏幕截图，已收起种草镜自己的标记）、page.html（笔记或卡片的页面内容，去掉了访问令牌、浏览者信息和其他人的评论）、extract.json（读到的内容、判断、当时的条件和版本）。
- manifest.json：所有文件的 SHA-256、先后顺序（链）、时钟和版本。
- SHA256SUMS：可用 \`sha256sum -c SHA256SUMS\` 核对。

## 怎样核对

- 在种草镜的「证据」页选择这个 zip；或在源代码里运行 \`npm run -s inspect -- evidence 文件.zip\`。
- 请核对原始的 zip。解开后重新压缩的包会被拒绝，即使内容没变；那时用 SHA256SUMS 核对。

## 它能表明什么

文件自留存以来没有损坏，没有被部分改动；改动一个字节就会被指出是哪个文件。每次留存都记着上一次的哈希，抽掉中间一次会断链。

## 它不能表明什么

- 不能排除持有者把整个包从头另做一份。要排除，请在留存后尽快把 manifest.json 的 SHA-256 交给外部的时间戳服务，或发表在别处。
- 时间来自留存时那台电脑的时钟，没有核对过。
- 只是一个人、一个账号、那一刻看到的网页；别人或手机应用里看到的可能不同。
- 没有看到标识，不等于没有标识；语音、视频画面和图片里的文字没有检查。
- 某条内容是不是广告、标识够不够，由监管部门或法院认定。

截图是屏幕原样，可能拍到其他人的评论和名字；公开前请自行遮盖（遮盖后的图与哈希不再相符，请保留原件）。
`,
  },
  en: {
    title: 'Seedlens evidence pack',
    made: (utc, version, ruleset) =>
      `Packed ${utc} (UTC, by the clock of the computer it was made on). Seedlens ${version}, rules ${ruleset}.`,
    shows:
      'What it shows: since they were kept, the files in this pack were neither damaged nor edited in part. Each snapshot hangs on the one before, so a missing one is noticed.',
    cannot:
      'What it cannot show: that its holder did not make the whole pack anew; that the computer’s clock was right; that others would have seen the same page. The picture is what was on screen, and the app may show other labels and links. Whether something is an advertisement, or a label sufficient, is for the regulator or a court.',
    digest:
      'The SHA-256 of manifest.json stands for the whole pack (the Evidence page of Seedlens prints it, and so does sha256sum manifest.json). Given to a timestamping service, or noted in public, it shows that the pack existed by then.',
    notHere: 'Kept in the same chain, not in this pack',
    leftOut: 'left out',
    deleted: (utc) => `deleted ${utc}`,
    time: 'Time (UTC)',
    verdict: 'Verdict at the time',
    address: 'Address',
    kinds: {
      viewport_png: 'Picture (badges of Seedlens taken off)',
      dom_html: 'Content of the page',
      extract_json: 'What was read, and the verdict',
    },
    readme: `# Seedlens evidence pack

Open index.html to read it. It needs no network and runs no script.

## What is in it

- One folder per snapshot: viewport.png (the screen, with Seedlens' own badges taken off), page.html (the note or the cards as the page held them, without access tokens, without the viewer, without other people's comments), extract.json (what was read, the verdict, conditions and versions).
- manifest.json: the SHA-256 of every file, their order (the chain), clock and versions.
- SHA256SUMS: check it with \`sha256sum -c SHA256SUMS\`.

## How to check it

- Choose this zip on the Evidence page of Seedlens, or run \`npm run -s inspect -- evidence FILE.zip\` in its source.
- Check the zip as it was made. One that was unpacked and packed again is refused, even if nothing in it changed; use SHA256SUMS then.

## What it shows

Since they were kept, the files were neither damaged nor edited in part: one changed byte is refused, and the file named. Each snapshot holds the hash of the one before; taking one out of the middle breaks the chain.

## What it cannot show

- That its holder did not make the whole pack anew. To rule that out, give the SHA-256 of manifest.json to an outside timestamping service, or publish it, soon after taking it.
- The time: it comes from the clock of that computer and was not checked.
- What others saw: this is one person, one account, one moment, on the web. The app may differ.
- That there was no label: not seen is not the same as none. Speech, video frames and text inside images were not checked.
- Whether something is an advertisement, or a label sufficient: that is for the regulator or a court.

The picture shows the screen as it was; comments and names of other people may be on it. Cover them before you publish it (a covered picture no longer matches its hash: keep the original).
`,
  },
};

/** The words of an evidence pack in one language. */
export function evidencePackWords(locale: Locale): EvidencePackWords {
  return PACK[locale];
}
