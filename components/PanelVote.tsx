import { useId, useState } from 'preact/hooks';
import type { PanelWords } from '../utils/i18n/panel';
import type { PanelCode, PanelCorrection } from './panel-view';

interface PanelVoteProps {
  codes: readonly PanelCode[];
  words: PanelWords;
  onCorrect: (correction: PanelCorrection) => void;
}

/** Right or wrong, and what it should be if the reader cares to say. */
export function PanelVote({ codes, words, onCorrect }: PanelVoteProps) {
  const [step, setStep] = useState<'ask' | 'choose' | 'done'>('ask');
  const [code, setCode] = useState('');
  const id = useId();

  const finish = (correction: PanelCorrection) => {
    onCorrect(correction);
    setStep('done');
  };

  if (step === 'done') {
    return (
      <div class="sl-panel-foot">
        <p role="status">{words.thanks}</p>
      </div>
    );
  }
  if (step === 'choose') {
    return (
      <div class="sl-panel-foot">
        <div class="sl-panel-choose">
          <label for={`${id}-code`}>{words.instead}</label>
          <select
            id={`${id}-code`}
            class="sl-panel-select"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          >
            <option value="">{words.insteadAny}</option>
            {codes.map((one) => (
              <option key={one.code} value={one.code}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
        <span class="sl-panel-ask" />
        <button type="button" class="sl-panel-button" onClick={() => setStep('ask')}>
          {words.back}
        </button>
        <button
          type="button"
          class="sl-panel-button"
          data-main
          onClick={() => finish(code === '' ? { right: false } : { right: false, code })}
        >
          {words.save}
        </button>
      </div>
    );
  }
  return (
    <div class="sl-panel-foot">
      <span class="sl-panel-ask">{words.ask}</span>
      <button type="button" class="sl-panel-button" onClick={() => finish({ right: true })}>
        {words.right}
      </button>
      <button
        type="button"
        class="sl-panel-button"
        onClick={() => (codes.length === 0 ? finish({ right: false }) : setStep('choose'))}
      >
        {words.wrong}
      </button>
    </div>
  );
}
