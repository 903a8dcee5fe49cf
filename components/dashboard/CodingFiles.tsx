import type { CodingWords } from '../../utils/i18n/coding';

interface CodingFilesProps {
  words: CodingWords;
  /** Answers of one's own, and of everybody. */
  mine: number;
  all: number;
  onSample: () => void;
  onCodings: () => void;
  onCsv: () => void;
  onRemove: () => void;
}

/** What leaves a sample as a file. */
export function CodingFiles({ words, mine, all, onSample, onCodings, onCsv, onRemove }: CodingFilesProps) {
  const { files } = words;
  return (
    <section class="sl-card sl-group">
      <h2>{files.heading}</h2>
      <div class="sl-row">
        <button type="button" class="sl-button" onClick={onSample}>
          {files.sample}
        </button>
        <button type="button" class="sl-button" disabled={mine === 0} onClick={onCodings}>
          {files.codings}
        </button>
        <button type="button" class="sl-button" disabled={all === 0} onClick={onCsv}>
          {files.csv}
        </button>
        <button type="button" class="sl-button" data-plain onClick={onRemove}>
          {words.remove}
        </button>
      </div>
      <p class="sl-small">{files.sampleNote}</p>
    </section>
  );
}
