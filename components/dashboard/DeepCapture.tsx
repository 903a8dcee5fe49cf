import { useState } from 'preact/hooks';
import type { DeepCaptureWords } from '../../utils/i18n/deep-capture';

interface DeepCaptureProps {
  words: DeepCaptureWords;
  isOn: boolean;
  /** When (epoch ms) and why it turned itself off. */
  stopped: { at: number; why: string } | undefined;
  onChange: (isOn: boolean) => void;
}

/** Deep capture: what it is for and what it risks, before it can be turned on at the second press. */
export function DeepCapture({ words, isOn, stopped, onChange }: DeepCaptureProps) {
  const [sure, setSure] = useState(false);
  const press = () => {
    if (!isOn && !sure) return setSure(true);
    setSure(false);
    onChange(!isOn);
  };
  return (
    <>
      <p class="sl-muted">{words.what}</p>
      <ul class="sl-muted">
        {words.risks.map((risk) => (
          <li key={risk}>{risk}</li>
        ))}
      </ul>
      {stopped === undefined || isOn ? null : <p class="sl-notice">{words.stopped(stopped.at, stopped.why)}</p>}
      <div class="sl-row">
        <button type="button" class="sl-button" onClick={press}>
          {isOn ? words.turnOff : sure ? words.sure : words.turnOn}
        </button>
        <p role="status">{isOn ? `${words.on} ${words.from}` : words.off}</p>
      </div>
    </>
  );
}
