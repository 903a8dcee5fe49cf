import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CodingWords } from '../../utils/i18n/coding';
import { CODES, CONFIDENCES, type Code, type Stimulus } from '../../utils/model/coding';
import { CodingStimulus } from './CodingStimulus';

export interface GivenCode {
  code: Code;
  confidence: number;
  comment: string;
}

interface CodingDeskProps {
  words: CodingWords;
  /** From 1. */
  at: number;
  of: number;
  noteKey: string;
  stimulus: Stimulus | undefined;
  /** This coder's answer, if there is one. */
  given: GivenCode | undefined;
  /** What the coders said, where a disagreement is settled. */
  others?: readonly string[];
  said: string;
  onCode: (given: GivenCode) => void;
  onMove: (step: 1 | -1) => void;
  onUndo: () => void;
  copy: (text: string) => Promise<void>;
}

/** One note at a time. Keys work while focus is on the desk, so that they get in nobody's way elsewhere. */
export function CodingDesk(props: CodingDeskProps) {
  const { words, at, of, noteKey, given, others = [], said, onCode, onMove, onUndo } = props;
  const { desk } = words;
  const [code, setCode] = useState<Code>();
  const [comment, setComment] = useState('');
  const ref = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    setCode(undefined);
    setComment(given?.comment ?? '');
    ref.current?.focus({ preventScroll: true });
  }, [noteKey]);

  const save = (confidence: number, chosen = code) => {
    if (chosen === undefined) return;
    onCode({ code: chosen, confidence, comment: comment.trim() });
    setCode(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === field.current) {
      if (event.key !== 'Escape') return;
      ref.current?.focus({ preventScroll: true });
    } else if (!press(event.key)) return;
    event.preventDefault();
  };
  const press = (key: string): boolean => {
    const digit = /^[1-9]$/.test(key) ? Number(key) : undefined;
    if (digit !== undefined && code === undefined) setCode(CODES[digit - 1]);
    else if (digit !== undefined) {
      if (digit > CONFIDENCES.length) return false;
      save(digit);
    } else if (key === 'Escape') setCode(undefined);
    else if (key === 'c') field.current?.focus();
    else if (key === 'u') onUndo();
    else if (key === 'n') onMove(1);
    else if (key === 'p') onMove(-1);
    else return false;
    return true;
  };
  const chosen = code ?? given?.code;
  return (
    <section
      ref={ref}
      class="sl-card sl-coding-desk"
      aria-label={desk.place(at, of)}
      tabIndex={-1}
      onKeyDown={onKey}
      data-note={noteKey}
    >
      <div class="sl-row sl-coding-head">
        <h2>{desk.place(at, of)}</h2>
        <p role="status" class="sl-small">
          {said}
        </p>
      </div>
      {others.length === 0 ? null : (
        <ul class="sl-tags">
          {others.map((one) => (
            <li key={one} class="sl-tag">
              {one}
            </li>
          ))}
        </ul>
      )}
      <CodingStimulus key={noteKey} words={words} stimulus={props.stimulus} copy={props.copy} />
      <fieldset class="sl-coding-codes">
        <legend>{desk.code}</legend>
        {CODES.map((one, index) => (
          <button key={one} type="button" class="sl-button" aria-pressed={chosen === one} onClick={() => setCode(one)}>
            <kbd>{index + 1}</kbd>
            <span>
              {words.codes[one].name}
              {words.codes[one].note === '' ? null : <small>{words.codes[one].note}</small>}
            </span>
          </button>
        ))}
      </fieldset>
      <fieldset class="sl-coding-confidence" disabled={code === undefined}>
        <legend>{desk.confidence}</legend>
        {CONFIDENCES.map((confidence) => (
          <button
            key={confidence}
            type="button"
            class="sl-button"
            aria-pressed={code === undefined && given?.confidence === confidence}
            onClick={() => save(confidence)}
          >
            <kbd>{confidence}</kbd>
            {desk.confidences[confidence - 1]}
          </button>
        ))}
      </fieldset>
      <label class="sl-field">
        {desk.comment}
        <textarea
          ref={field}
          class="sl-textarea"
          maxLength={2000}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </label>
      <div class="sl-row">
        <button type="button" class="sl-button" data-small onClick={() => onMove(-1)}>
          {desk.previous}
        </button>
        <button type="button" class="sl-button" data-small onClick={() => onMove(1)}>
          {desk.next}
        </button>
        <button type="button" class="sl-button" data-small data-plain onClick={onUndo}>
          {desk.undo}
        </button>
      </div>
      <p class="sl-small">{desk.keys}</p>
    </section>
  );
}
