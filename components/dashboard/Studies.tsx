import { useId, useRef, useState } from 'preact/hooks';
import type { StudyWords } from '../../utils/i18n/study';
import type { StudyRow } from '../../utils/model/rows';
import type { StudyFile } from '../../utils/model/study-file';
import { Check } from './Choice';

export type NewStudy = Pick<StudyFile, 'studyId' | 'name' | 'protocol' | 'consentVersion' | 'consent' | 'silent'>;

interface StudiesProps {
  words: StudyWords;
  joined: readonly StudyRow[];
  /** A study file that was opened and waits for an answer. */
  asked: StudyFile | undefined;
  said: string;
  onOpen: (file: File) => void;
  /** Are badges off while this study is joined? */
  silent: (studyId: string) => boolean;
  onSilent: (studyId: string, silent: boolean) => void;
  /** `silent`: with badges off meanwhile. */
  onJoin: (silent: boolean) => void;
  onCancel: () => void;
  onLeave: (studyId: string) => void;
  onMake: (study: NewStudy) => void;
}

/** Studies joined; joining, leaving, starting one. */
export function Studies(props: StudiesProps) {
  const { words, joined, asked, said, silent, onOpen, onJoin, onSilent, onCancel, onLeave, onMake } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="sl-muted">{words.lead}</p>
      {joined.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ul>
            {joined.map(({ studyId, name, joinedUtc }) => (
              <li key={studyId} class="sl-row">
                <span>
                  {name} <span class="sl-small">{`${studyId} · ${words.joined(joinedUtc)}`}</span>
                </span>
                <Check
                  label={words.silent}
                  checked={silent(studyId)}
                  onChange={(checked) => onSilent(studyId, checked)}
                />
                <button type="button" class="sl-button" onClick={() => onLeave(studyId)}>
                  {words.leave}
                </button>
              </li>
            ))}
          </ul>
          <p class="sl-small">{words.leaveNote}</p>
        </>
      )}
      {asked === undefined ? (
        <div class="sl-row">
          <button type="button" class="sl-button" onClick={() => input.current?.click()}>
            {words.open}
          </button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={words.open}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file !== undefined) onOpen(file);
            }}
          />
        </div>
      ) : (
        <Consent key={asked.studyId} words={words} study={asked} onJoin={onJoin} onCancel={onCancel} />
      )}
      <p role="status">{said}</p>
      <details>
        <summary>{words.make.heading}</summary>
        <Make words={words} onMake={onMake} />
      </details>
    </>
  );
}

type ConsentProps = Pick<StudiesProps, 'words' | 'onJoin' | 'onCancel'> & { study: StudyFile };

/** What people agree to, whole, before they can. */
function Consent({ words, study, onJoin, onCancel }: ConsentProps) {
  const [agreed, setAgreed] = useState(false);
  const [silent, setSilent] = useState(study.silent);
  const { shares } = words;
  return (
    <section aria-label={study.name}>
      <h3>{study.name}</h3>
      <h4>{words.protocol}</h4>
      <p class="sl-study-text">{study.protocol}</p>
      <h4>{words.consent(study.consentVersion)}</h4>
      <p class="sl-study-text">{study.consent}</p>
      <h4>{shares.heading}</h4>
      <p>{shares.never}</p>
      <dl>
        <dt>{shares.inFile}</dt>
        <dd>{shares.inFileList}</dd>
        <dt>{shares.notInFile}</dt>
        <dd>{shares.notInFileList}</dd>
      </dl>
      <p>{shares.leave}</p>
      <Check
        label={words.silent}
        note={study.silent ? words.silentAsked : words.silentNotAsked}
        checked={silent}
        onChange={setSilent}
      />
      <Check label={words.agree} checked={agreed} onChange={setAgreed} />
      <div class="sl-row">
        <button type="button" class="sl-button" data-main disabled={!agreed} onClick={() => onJoin(silent)}>
          {words.join}
        </button>
        <button type="button" class="sl-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}

const EMPTY: NewStudy = { studyId: '', name: '', protocol: '', consentVersion: '1', consent: '', silent: true };

function Make({ words, onMake }: Pick<StudiesProps, 'words' | 'onMake'>) {
  const [study, setStudy] = useState(EMPTY);
  const id = useId();
  const { make } = words;
  const set = (name: Exclude<keyof NewStudy, 'silent'>) => (event: { currentTarget: { value: string } }) =>
    setStudy({ ...study, [name]: event.currentTarget.value });
  return (
    <form
      class="sl-study-form"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(study);
      }}
    >
      <p class="sl-muted">{make.lead}</p>
      <div class="sl-field">
        <label for={`${id}-id`}>{make.id}</label>
        <input
          id={`${id}-id`}
          class="sl-input"
          required
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]{2,63}"
          aria-describedby={`${id}-note`}
          value={study.studyId}
          onInput={set('studyId')}
        />
        <p id={`${id}-note`} class="sl-small">
          {make.idNote}
        </p>
      </div>
      <div class="sl-field">
        <label for={`${id}-name`}>{make.name}</label>
        <input id={`${id}-name`} class="sl-input" required maxLength={200} value={study.name} onInput={set('name')} />
      </div>
      <div class="sl-field">
        <label for={`${id}-protocol`}>{make.protocol}</label>
        <textarea
          id={`${id}-protocol`}
          class="sl-input"
          rows={4}
          maxLength={20_000}
          value={study.protocol}
          onInput={set('protocol')}
        />
      </div>
      <div class="sl-field">
        <label for={`${id}-version`}>{make.consentVersion}</label>
        <input
          id={`${id}-version`}
          class="sl-input"
          required
          maxLength={40}
          value={study.consentVersion}
          onInput={set('consentVersion')}
        />
      </div>
      <div class="sl-field">
        <label for={`${id}-consent`}>{make.consent}</label>
        <textarea
          id={`${id}-consent`}
          class="sl-input"
          rows={6}
          required
          maxLength={20_000}
          value={study.consent}
          onInput={set('consent')}
        />
      </div>
      <Check
        label={make.silent}
        note={make.silentNote}
        checked={study.silent}
        onChange={(silent) => setStudy({ ...study, silent })}
      />
      <p class="sl-small">{make.secret}</p>
      <button type="submit" class="sl-button">
        {make.save}
      </button>
    </form>
  );
}
