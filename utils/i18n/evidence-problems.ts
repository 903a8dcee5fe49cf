import type { PackProblem, PackProblemCode } from '../evidence/verify';
import type { Locale } from './locale';

type Facts = { path: string; set: string; version: string };

const PROBLEMS: Readonly<Record<Locale, Readonly<Record<PackProblemCode, (facts: Facts) => string>>>> = {
  'zh-CN': {
    not_a_zip: () => '这不是 zip 文件。',
    truncated: () => 'zip 不完整，结尾缺了一截。',
    bad_name: ({ path }) => `包里有不该有的路径「${path}」，可能会解到别的文件夹去。`,
    duplicate: ({ path }) => `文件 ${path} 在包里出现了两次。`,
    compressed: ({ path }) =>
      `文件 ${path} 被压缩过：这个包在导出之后重新打过。请核对原始的 zip，或用 SHA256SUMS 手工核对。`,
    swollen: ({ path }) => `文件 ${path} 自称解开后大得不合常理，没有打开。`,
    container: ({ path }) =>
      path === ''
        ? 'zip 的目录被改动过，或在导出之后重新打过包。'
        : `zip 中 ${path} 的条目被改动过，或在导出之后重新打过包。`,
    no_manifest: () => '缺少 manifest.json，不是种草镜的证据包。',
    bad_manifest: () => 'manifest.json 读不懂，可能被改动过。',
    other_format: () => 'manifest.json 不是种草镜的证据清单。',
    newer: ({ version }) => `这个包的格式（${version}）比这个版本的种草镜新，请更新后再核对。`,
    altered: ({ path }) => `文件 ${path} 被改动过，与清单里的哈希不符。`,
    missing: ({ path }) => `缺少文件 ${path}。`,
    extra: ({ path }) => `多出清单里没有的文件 ${path}。`,
    extract_disagrees: ({ path }) => `${path} 里写的哈希、时间或地址与清单不符。`,
    chain_broken: ({ set }) => `链在 ${set} 这次留存处断开，与前一次接不上。`,
  },
  en: {
    not_a_zip: () => 'This is not a zip file.',
    truncated: () => 'The zip is cut off: its end is missing.',
    bad_name: ({ path }) => `The pack holds a path it should not, “${path}”: it could unpack into another folder.`,
    duplicate: ({ path }) => `The file ${path} is in the pack twice.`,
    compressed: ({ path }) =>
      `The file ${path} is compressed: the pack was packed again after it was exported. Check the zip as it was made, or compare by hand with SHA256SUMS.`,
    swollen: ({ path }) => `The file ${path} claims to unpack to an absurd size. It was not opened.`,
    container: ({ path }) =>
      path === ''
        ? 'The directory of the zip was altered, or it was packed again after it was exported.'
        : `The entry of ${path} in the zip was altered, or it was packed again after it was exported.`,
    no_manifest: () => 'There is no manifest.json: not an evidence pack of Seedlens.',
    bad_manifest: () => 'manifest.json cannot be understood; it may have been altered.',
    other_format: () => 'manifest.json is not that of an evidence pack of Seedlens.',
    newer: ({ version }) => `The pack has a format (${version}) newer than this Seedlens. Update it, then check.`,
    altered: ({ path }) => `The file ${path} was altered: it does not match its hash in the list.`,
    missing: ({ path }) => `The file ${path} is missing.`,
    extra: ({ path }) => `The file ${path} is not on the list.`,
    extract_disagrees: ({ path }) => `The hashes, time or address in ${path} are not those of the list.`,
    chain_broken: ({ set }) => `The chain breaks at ${set}: it does not hang on the snapshot before.`,
  },
};

/** What is wrong with an evidence pack, as one sentence each. */
export function evidenceProblems(locale: Locale): (problem: PackProblem) => string {
  return (problem) =>
    PROBLEMS[locale][problem.code]({
      path: 'path' in problem ? problem.path : '',
      set: 'set' in problem ? `${problem.capturedUtc} (${problem.set.slice(0, 8)})` : '',
      version: 'version' in problem ? String(problem.version) : '',
    });
}
