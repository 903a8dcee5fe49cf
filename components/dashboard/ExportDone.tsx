import type { ExportWords } from '../../utils/i18n/export';

interface ExportDoneProps {
  words: ExportWords;
  name: string;
  bytes: number;
  rows: number;
  sha256: string;
  onSave: () => void;
}

/** What was written, so that it can be checked wherever it goes. */
export function ExportDone({ words, name, bytes, rows, sha256, onSave }: ExportDoneProps) {
  const { file } = words;
  const facts = [
    [file.name, name],
    [file.size, words.size(bytes)],
    [file.rows, words.count(rows)],
    [file.hash, sha256],
  ];
  return (
    <section class="sl-card sl-export-done">
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt class="sl-muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="sl-row">
        <button type="button" class="sl-button" onClick={onSave}>
          {file.again}
        </button>
      </div>
    </section>
  );
}
