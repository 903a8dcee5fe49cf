import type { Dictionary } from '../../utils/i18n';
import { Lens } from '../Lens';

interface EmptyProps {
  words: Dictionary;
  heading: string;
  /** What will make something appear, as long as it is recorded. */
  note: string;
  recording: 'unset' | 'full' | 'counts' | 'off';
  /** Are daily counts enough for it to appear? */
  byCounts?: boolean;
}

/** A page of the record that holds nothing yet, and what has to be done. */
export function Empty({ words, heading, note, recording, byCounts = false }: EmptyProps) {
  const { offNote, unset } = words.settings.recording;
  const why = {
    full: note,
    counts: byCounts ? note : words.dashboard.notes.emptyCounts,
    off: offNote,
    unset,
  };
  return (
    <div class="sl-empty">
      <Lens class="sl-lens" />
      <h2>{heading}</h2>
      <p class="sl-muted">{why[recording]}</p>
      {recording === 'unset' ? (
        <a class="sl-button" data-main href="#/welcome">
          {words.firstRun.heading}
        </a>
      ) : null}
    </div>
  );
}
