import type { SessionFacts } from '../../utils/model/batch';
import { readAddress } from '../../utils/observe/address';
import { isSilent, type Settings } from '../../utils/settings';

export type View = Pick<SessionFacts, 'viewportW' | 'viewportH' | 'devicePixelRatio'>;

/** What the window measures, in CSS px. Asked when it changes: asked with every batch, it would cost a layout each time. */
export const viewNow = (): View => ({ viewportW: innerWidth, viewportH: innerHeight, devicePixelRatio });

/** The circumstances this page is seen in. */
export function sessionFacts(settings: Settings, view: View): SessionFacts {
  return {
    site: readAddress(location.href)?.site ?? 'xiaohongshu',
    tzOffsetMin: -new Date().getTimezoneOffset(),
    uiLocale: navigator.language,
    ...view,
    badgesShown: !isSilent(settings),
    deepCapture: settings.deepCapture,
  };
}
