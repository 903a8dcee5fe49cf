import { isKnownLabel, isNonLabel } from '../../model/label-words';
import { defineDetector } from '../detector';
import { fromLabel } from '../evidence';

/** Corner entries that carry no label although they stand in `corner_tag_info`. */
const PLAIN_CORNERS: ReadonlySet<string> = new Set(['publish_time', 'ubt_sig_token']);

export default defineDetector({
  id: 'plat_label_other',
  version: 1,
  claim: 'notice',
  needs: ['labels'],
  says: { 'zh-CN': '其他平台标注', en: 'Other platform label' },
  find: ({ labels }) =>
    labels
      .filter(({ place, text, cornerType }) => {
        // The open note is full of platform texts; only cards and corner_tag_info have places for labels alone.
        if (place === 'note_label' || PLAIN_CORNERS.has(cornerType ?? '')) return false;
        const word = text.trim();
        return word !== '' && !isKnownLabel(word) && !isNonLabel(word);
      })
      .map(fromLabel),
});
