import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DeepCapture } from '../../../components/dashboard/DeepCapture';
import { Group } from '../../../components/dashboard/SettingsForm';
import { deepCaptureWords } from '../../../utils/i18n/deep-capture';
import type { Locale } from '../../../utils/i18n/locale';
import { parseTapStopped, TAP_STOPPED_KEY, type TapStopped } from '../../../utils/tap-stopped';

interface DeepCaptureSectionProps {
  locale: Locale;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Deep capture, with the reason why it went off by itself, if it did. */
export function DeepCaptureSection({ locale, isOn, onChange }: DeepCaptureSectionProps) {
  const [stopped, setStopped] = useState<TapStopped>();
  // Asked again whenever it goes on or off: going off by itself is when there is something to say.
  useEffect(() => {
    browser.storage.local
      .get(TAP_STOPPED_KEY)
      .then((held) => setStopped(parseTapStopped(held[TAP_STOPPED_KEY])))
      .catch(() => undefined);
  }, [isOn]);
  const words = deepCaptureWords(locale);
  const change = (on: boolean) => {
    if (on) browser.storage.local.remove(TAP_STOPPED_KEY).catch(() => undefined);
    onChange(on);
  };
  return (
    <Group id="sl-deep-capture" heading={words.heading}>
      <DeepCapture words={words} isOn={isOn} stopped={stopped} onChange={change} />
    </Group>
  );
}
