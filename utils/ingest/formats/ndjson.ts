import { readAnswerRecord } from '../answer-record';
import { defineFormat } from '../format';

/** Lines of answers of the web's or the app's API, each with its address (`{"url": …, "body": …}`) or bare. */
export default defineFormat({
  id: 'ndjson',
  says: { 'zh-CN': '接口应答（NDJSON）', en: 'API answers (NDJSON)' },
  order: 8,
  owns: (_, place) => place === 'line',
  read: readAnswerRecord,
});
