import type { EvidenceWords } from '../../utils/i18n/evidence';

/** One keeping as its card shows it. */
export interface EvidenceView {
  setId: string;
  capturedAt: number;
  deletedAt?: number;
  verdict: string;
  address: string;
  /** Of the extract, which holds the hashes of the others. */
  sha256: string;
  /** Address of the picture, while it is loaded. */
  picture?: string;
}

interface EvidenceListProps {
  words: EvidenceWords;
  sets: readonly EvidenceView[];
  chosen: ReadonlySet<string>;
  busy: boolean;
  onChoose: (setId: string, isChosen: boolean) => void;
  onRemove: (set: EvidenceView) => void;
}

/** What was kept, the newest first. */
export function EvidenceList({ words, sets, chosen, busy, onChoose, onRemove }: EvidenceListProps) {
  return (
    <ul class="sl-evidence">
      {sets.map((set) => (
        <li
          key={set.setId}
          class="sl-card sl-evidence-set"
          data-set={set.setId}
          data-deleted={set.deletedAt !== undefined}
        >
          {set.deletedAt !== undefined ? (
            <p class="sl-muted">{words.deleted(set.deletedAt)}</p>
          ) : set.picture === undefined ? (
            <span class="sl-evidence-blank" />
          ) : (
            <a href={set.picture} target="_blank" rel="noreferrer">
              <img src={set.picture} alt={words.picture(set.capturedAt)} />
            </a>
          )}
          <dl>
            <dt>{words.time}</dt>
            <dd>{words.at(set.capturedAt)}</dd>
            <dt>{words.verdict}</dt>
            <dd>{set.verdict}</dd>
            <dt>{words.address}</dt>
            <dd class="sl-evidence-long">{set.address}</dd>
            <dt>{words.hash}</dt>
            <dd class="sl-evidence-long">
              <code>{set.sha256}</code>
            </dd>
          </dl>
          {set.deletedAt !== undefined ? null : (
            <div class="sl-row">
              <input
                type="checkbox"
                checked={chosen.has(set.setId)}
                aria-label={words.chosen(set.capturedAt)}
                onChange={(event) => onChoose(set.setId, event.currentTarget.checked)}
              />
              <button
                type="button"
                class="sl-button"
                data-small
                disabled={busy}
                aria-label={words.removeOf(set.capturedAt)}
                onClick={() => onRemove(set)}
              >
                {words.remove}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
