import type { ImportWords } from '../../utils/i18n/import';

interface ImportWorkProps {
  words: ImportWords;
  doing: 'preview' | 'import' | 'remove';
  percent: number;
  entries: number;
  items: number;
  onCancel: () => void;
}

/** What is being done with a file, how far it is, and how to stop it. */
export function ImportWork({ words, doing, percent, entries, items, onCancel }: ImportWorkProps) {
  const said = doing === 'remove' ? words.working.remove : words.working[doing](percent);
  return (
    <section class="sl-card sl-import-work">
      <p role="status">{said}</p>
      {doing === 'remove' ? null : (
        <>
          <progress class="sl-import-bar" max={100} value={percent} aria-label={said} />
          <div class="sl-row">
            <button type="button" class="sl-button" onClick={onCancel}>
              {words.cancel}
            </button>
            <p class="sl-muted sl-num">{words.working.counted(entries, items)}</p>
          </div>
        </>
      )}
    </section>
  );
}
