import { defineFormat, textAt } from '../format';

/** `seedlens/impressions/1`, as utils/export/version.ts writes it into every line. */
const SCHEMA = /^seedlens\/[a-z_]+\/\d+$/;

/**
 * Lines of our own exports. They hold rows, not what a site answered, and must never be read as notes of a capture:
 * rows of the table `notes` look like items. Whoever lets them in begins here, with a kind of reading of their own.
 */
export default defineFormat({
  id: 'own-export',
  says: { 'zh-CN': '种草镜的导出', en: 'Export of Seedlens' },
  order: 0,
  owns: (record) => SCHEMA.test(textAt(record, 'schema') ?? ''),
  read: () => ({ skip: 'own_export' }),
});
