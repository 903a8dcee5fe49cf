import type { Locale } from './locale';

/** What stands around every chart. */
export interface ChartWords {
  showTable: string;
  hideTable: string;
  copyCsv: string;
  copySvg: string;
  copyPng: string;
  copied: string;
  refused: string;
  tableOf(title: string): string;
}

const CHARTS: Readonly<Record<Locale, ChartWords>> = {
  'zh-CN': {
    showTable: '看表格',
    hideTable: '收起表格',
    copyCsv: '复制 CSV',
    copySvg: '复制 SVG',
    copyPng: '复制 PNG 图片',
    copied: '已复制',
    refused: '浏览器没有让复制',
    tableOf: (title) => `表格：${title}`,
  },
  en: {
    showTable: 'Show table',
    hideTable: 'Hide table',
    copyCsv: 'Copy CSV',
    copySvg: 'Copy SVG',
    copyPng: 'Copy PNG',
    copied: 'Copied',
    refused: 'The browser did not allow copying',
    tableOf: (title) => `Table: ${title}`,
  },
};

/** The words around charts in one language. */
export function chartWords(locale: Locale): ChartWords {
  return CHARTS[locale];
}
