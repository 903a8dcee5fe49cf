import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import { overviewWords } from '../../utils/i18n/overview';
import type { NotesPageWords } from '../../utils/i18n/overview-notes';
import type { ImportRow } from '../../utils/model/rows';

/** One filter of several values, or by a day. */
export interface FilterView {
  name: string;
  label: string;
  /** `''`: any. */
  value: string;
  /** Missing: a local day `2026-11-22`. */
  options?: readonly { value: string; label: string }[];
}

interface FiltersProps {
  words: NotesPageWords;
  search: string;
  filters: readonly FilterView[];
  /** `q` for the search. */
  onChange: (name: string, value: string) => void;
  onClear: () => void;
}

/** A year that is being typed (0002, 0020, 0202) is no day yet. */
export const DAY = /^2\d{3}-\d\d-\d\d$/;

/** Typing is followed once it rests. */
const REST_MS = 250;

/** Search and filters; what is chosen holds together. */
export function Filters({ words, search, filters, onChange, onClear }: FiltersProps) {
  const id = useId();
  const { filters: say } = words;
  const [typed, setTyped] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address may change by itself (back, a link); what is being typed stays.
  useEffect(() => setTyped((before) => (before.trim() === search ? before : search)), [search]);
  // What else is chosen while typing rests must not be undone by it.
  const latest = useRef(onChange);
  latest.current = onChange;
  const isOn = search !== '' || filters.some(({ value }) => value !== '');
  return (
    <search class="sl-filters sl-no-print" aria-label={say.label}>
      <div class="sl-field sl-wide">
        <label for={`${id}-q`}>{say.search}</label>
        <input
          id={`${id}-q`}
          class="sl-input"
          type="search"
          autocomplete="off"
          value={typed}
          onInput={(event) => {
            const next = event.currentTarget.value;
            setTyped(next);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => latest.current('q', next.trim()), REST_MS);
          }}
        />
      </div>
      {filters.map(({ name, label, value, options }) => (
        <div class="sl-field" key={name}>
          <label for={`${id}-${name}`}>{label}</label>
          {options === undefined ? (
            <input
              id={`${id}-${name}`}
              class="sl-input"
              type="date"
              max="2999-12-31"
              value={value}
              onChange={({ currentTarget: { value: day } }) => {
                if (day === '' || DAY.test(day)) onChange(name, day);
              }}
            />
          ) : (
            <select
              id={`${id}-${name}`}
              class="sl-select"
              value={value}
              onChange={(event) => onChange(name, event.currentTarget.value)}
            >
              <option value="">{say.any}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
      {isOn ? (
        <button
          type="button"
          class="sl-button"
          data-plain
          onClick={() => {
            // The button goes with what it clears.
            document.getElementById(`${id}-q`)?.focus();
            clearTimeout(timer.current);
            setTyped('');
            onClear();
          }}
        >
          {say.clear}
        </button>
      ) : null}
    </search>
  );
}

interface SourceProps {
  id: string;
  words: Dictionary;
  /** Id of an import; `''`: the own record. */
  value: string;
  imports: readonly ImportRow[];
  onChange: (choice: { import: string }) => void;
}

/** Which record is looked at: the user's own, or one import. Never both at once. */
export function SourceSelect({ id, words, value, imports, onChange }: SourceProps) {
  const say = overviewWords(words.locale);
  return (
    <>
      <label for={id}>{say.source}</label>
      <select
        id={id}
        class="sl-select sl-inline"
        value={value}
        onChange={(event) => onChange({ import: event.currentTarget.value })}
      >
        <option value="">{say.ownRecord}</option>
        {imports.map((one) => (
          <option key={one.importId} value={one.importId}>
            {say.imported(one.fileName)}
          </option>
        ))}
      </select>
    </>
  );
}
