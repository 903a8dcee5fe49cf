import { useState } from 'preact/hooks';
import { evidenceKeepWords } from '../../utils/i18n/evidence-keep';
import type { Locale } from '../../utils/i18n/locale';
import type { KeepOutcome } from '../../utils/model/evidence';

interface KeepEvidenceProps {
  locale: Locale;
  onKeep: () => Promise<KeepOutcome>;
  /** Opens the list of what was kept. */
  onSee: () => void;
}

/** The button that keeps evidence of the page behind the popup, and how it went. */
export function KeepEvidence({ locale, onKeep, onSee }: KeepEvidenceProps) {
  const words = evidenceKeepWords(locale);
  const [state, setState] = useState<KeepOutcome | 'idle' | 'keeping'>('idle');
  const keep = () => {
    setState('keeping');
    onKeep().then(setState, () => setState('failed'));
  };
  return (
    <div class="sl-keep">
      <button type="button" class="sl-button" data-small disabled={state === 'keeping'} onClick={keep}>
        {state === 'keeping' ? words.keeping : words.keep}
      </button>
      <button type="button" class="sl-button" data-small data-plain onClick={onSee}>
        {words.open}
      </button>
      <p role="status" class={state === 'idle' || state === 'keeping' ? 'sl-sr' : 'sl-notice'} data-outcome={state}>
        {state === 'idle' || state === 'keeping' ? '' : words.outcomes[state]}
      </p>
    </div>
  );
}
