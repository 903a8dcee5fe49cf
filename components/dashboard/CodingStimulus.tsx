import { useState } from 'preact/hooks';
import type { CodingWords } from '../../utils/i18n/coding';
import type { Stimulus } from '../../utils/model/coding';

interface CodingStimulusProps {
  words: CodingWords;
  /** undefined: no longer stored. */
  stimulus: Stimulus | undefined;
  copy: (text: string) => Promise<void>;
}

/** What a coder sees of a note: what was stored of it, nothing that was made of it. */
export function CodingStimulus({ words, stimulus, copy }: CodingStimulusProps) {
  const { desk } = words;
  const [copied, setCopied] = useState('');
  if (stimulus === undefined) return <p class="sl-notice">{desk.gone}</p>;
  const { title, text, noteUrl, pictures } = stimulus;
  const shown = (value: string | undefined) =>
    value === undefined ? <em>{desk.untold}</em> : value === '' ? <em>{desk.empty}</em> : value;
  return (
    <div class="sl-coding-stimulus">
      <dl>
        <dt>{desk.title}</dt>
        <dd class="sl-coding-title">{shown(title)}</dd>
        <dt>{desk.text}</dt>
        <dd class="sl-coding-text">{shown(text)}</dd>
      </dl>
      {pictures.length === 0 ? <p class="sl-small">{desk.noPicture}</p> : null}
      {pictures.map((picture, at) => (
        <img key={`${at}`} src={`data:image/png;base64,${picture}`} alt={desk.picture(at + 1, pictures.length)} />
      ))}
      <div class="sl-row">
        {title === undefined || title === '' ? null : (
          <button
            type="button"
            class="sl-button"
            data-small
            onClick={() => {
              // Taken back first: the same words twice would be announced once.
              setCopied('');
              copy(title).then(() => setCopied(title));
            }}
          >
            {desk.copy}
          </button>
        )}
        {noteUrl === undefined ? null : (
          <a href={noteUrl} target="_blank" rel="noreferrer">
            {desk.link}
          </a>
        )}
        <span role="status" class="sl-small">
          {copied !== '' && copied === title ? desk.copied : ''}
        </span>
      </div>
      <p class="sl-small">{desk.linkNote}</p>
    </div>
  );
}
