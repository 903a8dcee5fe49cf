import { readAnswerRecord } from '../answer-record';
import { defineFormat } from '../format';

/** One answer of the API as a file, or an array of them, each with its address or bare. */
export default defineFormat({
  id: 'json',
  says: { 'zh-CN': '接口应答（JSON）', en: 'API answers (JSON)' },
  order: 9,
  owns: (_, place) => place === 'element' || place === 'value',
  read: readAnswerRecord,
});
