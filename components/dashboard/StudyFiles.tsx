import { useState } from 'preact/hooks';
import type { ImportWords } from '../../utils/i18n/import';
import type { StudySetWords } from '../../utils/i18n/study-set';
import type { ImportRow } from '../../utils/model/rows';
import { Confirm } from './Confirm';

/** A file of a merged study; see `mergedFiles` of the record. */
export interface StudyFileView extends ImportRow {
  people: readonly string[];
  studies: readonly string[];
  rulesets: readonly string[];
  badged: number;
  sessions: number;
  fromDay?: string;
  toDay?: string;
}

interface StudyFilesProps {
  words: StudySetWords;
  /** Those of the Import page, where a file is removed the same way. */
  ask: ImportWords['list'];
  files: readonly StudyFileView[];
  disabled: boolean;
  onRemove: (importId: string) => void;
}

/** Files of a merged study, each with its accounting and whose it is. */
export function StudyFiles({ words: { files: words }, ask, files, disabled, onRemove }: StudyFilesProps) {
  const [asked, setAsked] = useState<StudyFileView>();
  const about = ({ people, studies, rulesets, sessions, badged, fromDay, toDay }: StudyFileView) => {
    if (people.length === 0 || fromDay === undefined || toDay === undefined) return '';
    return [
      words.about(people.join(', '), sessions, fromDay, toDay),
      studies.length === 0 ? words.noKey : studies.join(', '),
      words.rulesets(rulesets.join(', ')),
      ...(sessions === 0 ? [] : [words.badged(badged)]),
    ].join(' · ');
  };
  return (
    <section class="sl-card sl-group">
      <h2>{words.heading}</h2>
      {files.length === 0 ? <p class="sl-muted">{words.empty}</p> : null}
      <ul class="sl-drawer-list">
        {files.map((file) => (
          <li key={file.importId}>
            <div>
              <p>{file.fileName}</p>
              <p class="sl-small">
                {words.kept(
                  file.kept,
                  file.duplicate,
                  Object.values(file.skipped).reduce((sum, by) => sum + by, 0),
                )}
              </p>
              <p class="sl-small">{about(file)}</p>
            </div>
            <div>
              <button
                type="button"
                class="sl-button"
                data-small
                disabled={disabled}
                aria-label={`${words.remove}: ${file.fileName}`}
                onClick={() => setAsked(file)}
              >
                {words.remove}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {asked === undefined ? null : (
        <Confirm
          title={ask.sure(asked.fileName)}
          note={ask.sureNote}
          yes={ask.yes}
          no={ask.no}
          onYes={() => {
            setAsked(undefined);
            onRemove(asked.importId);
          }}
          onNo={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
