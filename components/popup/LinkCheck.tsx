import { useId, useRef, useState } from 'preact/hooks';
import type { CheckWords } from '../../utils/i18n/check';
import { Lens } from '../Lens';
import type { CheckAnswer, CheckResult } from './check-view';

interface LinkCheckProps {
  words: CheckWords;
  /** Pure and offline; called on every change. undefined: what reads links is still on its way. */
  check: (text: string) => CheckAnswer | undefined;
  /** Rejects when the clipboard is closed to us. */
  copy: (text: string) => Promise<void>;
  /** A text to begin with (from the context menu). */
  initial?: string;
  /** On the dashboard the heading is the page's. */
  level?: 1 | 2;
}

/** Paste a share text, code or link; read which shop it leads to and whether a commission party is named. */
export function LinkCheck({ words, check, copy, initial = '', level = 2 }: LinkCheckProps) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const Title = level === 1 ? 'h1' : 'h2';
  const blank = text.trim() === '';
  const answer = blank ? undefined : check(text);
  return (
    <section class="sl-check" aria-labelledby={`${id}-heading`}>
      <Title id={`${id}-heading`}>{words.heading}</Title>
      <p class="sl-muted">{words.hint}</p>
      <div class="sl-field">
        <label class="sl-sr" for={`${id}-text`}>
          {words.label}
        </label>
        <textarea
          ref={field}
          id={`${id}-text`}
          class="sl-textarea"
          placeholder={words.placeholder}
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="sl-check-bar">
        <p class="sl-small">{words.offline}</p>
        {blank ? null : (
          <button
            type="button"
            class="sl-button"
            data-small
            data-plain
            onClick={() => {
              setText('');
              // The button goes with the text.
              field.current?.focus();
            }}
          >
            {words.clear}
          </button>
        )}
      </div>
      <div aria-live="polite">{answer === undefined ? null : <Answer answer={answer} words={words} copy={copy} />}</div>
    </section>
  );
}

function Answer({ answer, words, copy }: { answer: CheckAnswer; words: CheckWords; copy: LinkCheckProps['copy'] }) {
  return (
    <>
      {answer.links.length === 0 ? (
        <p class="sl-notice">
          {words.none}
          {words.noneNote}
        </p>
      ) : (
        <>
          <p class="sl-check-found">{words.found(answer.links.length)}</p>
          <ul class="sl-results">
            {answer.links.map((result, at) => (
              <li key={`${at}:${result.excerpt}`} class="sl-card">
                <Result result={result} words={words} copy={copy} />
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.phrases.length === 0 ? null : (
        <>
          <p class="sl-check-found">{words.phrases}</p>
          <ul class="sl-phrases">
            {answer.phrases.map(({ what, quote }, at) => (
              <li key={`${at}:${what}:${quote}`}>
                <bdi>{quote}</bdi> <span class="sl-muted">{what}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.cut ? <p class="sl-small">{words.cut}</p> : null}
    </>
  );
}

function Result({ result, words, copy }: { result: CheckResult; words: CheckWords; copy: LinkCheckProps['copy'] }) {
  return (
    <>
      <p class="sl-result-head">
        <Lens class="sl-lens" />
        <strong>{result.shop}</strong> <span>{result.kind}</span>
      </p>
      <p class="sl-result-excerpt">
        <bdi>{result.excerpt}</bdi>
      </p>
      <dl class="sl-result-facts">
        <dt>{words.proven}</dt>
        <dd>{result.proven}</dd>
        {result.notes.map((note) => (
          <dd key={note} class="sl-muted">
            {note}
          </dd>
        ))}
        <dt>{words.party}</dt>
        <dd>{result.party === undefined ? words.partyNone : <bdi>{result.party}</bdi>}</dd>
        {result.clean === undefined ? null : (
          <>
            <dt>{words.clean}</dt>
            <dd>
              <CleanUrl url={result.clean} words={words} copy={copy} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function CleanUrl({ url, words, copy }: { url: string; words: CheckWords; copy: LinkCheckProps['copy'] }) {
  const [said, setSaid] = useState('');
  const onCopy = () => {
    copy(url).then(
      () => setSaid(words.copied),
      () => setSaid(words.copyFailed),
    );
  };
  return (
    <>
      <span class="sl-clean">
        <code>{url}</code>
        <button type="button" class="sl-button" data-small onClick={onCopy}>
          {words.copy}
        </button>
      </span>
      <span class="sl-small" role="status">
        {said === '' ? words.cleanNote : said}
      </span>
    </>
  );
}
