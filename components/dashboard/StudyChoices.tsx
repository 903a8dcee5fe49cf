import { useId } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import { nameIn } from '../../utils/i18n/names';
import type { StudySetWords } from '../../utils/i18n/study-set';
import type { Source } from '../../utils/model/vocabulary';
import type { StudySums } from '../../utils/summarise/study-sums';

export const STUDY_SOURCES = ['live', 'capture'] as const satisfies readonly Source[];

/** What of a merged study is looked at; `''`: no such choice. Days as `2026-11-22`. */
export type StudyChoice = {
  source: (typeof STUDY_SOURCES)[number];
  surface: string;
  from: string;
  to: string;
};

interface StudyChoicesProps {
  words: Dictionary;
  say: StudySetWords['figures'];
  choice: StudyChoice;
  /** What there is to choose from; missing until the first sums are there. */
  given: StudySums['choice'] | undefined;
  onChange: (more: Partial<StudyChoice>) => void;
}

/** Source, surface and days of a merged study. */
export function StudyChoices({ words, say, choice, given, onChange }: StudyChoicesProps) {
  const id = useId();
  const { source, surface, from, to } = choice;
  const surfaces = [...new Set([...(given?.surfaces ?? []), ...(surface === '' ? [] : [surface])])];
  const nameOf = (code: string) => nameIn(words.names.surfaces, code) ?? code;
  const day = (name: 'from' | 'to', label: string) => (
    <div class="sl-field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        class="sl-input"
        type="date"
        value={choice[name]}
        min={given?.firstDay}
        max={given?.lastDay}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      />
    </div>
  );
  return (
    <div class="sl-filters sl-no-print">
      <div class="sl-field">
        <label for={`${id}-source`}>{say.source}</label>
        <select
          id={`${id}-source`}
          class="sl-select"
          value={source}
          onChange={({ currentTarget }) =>
            onChange({ source: STUDY_SOURCES.find((one) => one === currentTarget.value) ?? 'live', surface: '' })
          }
        >
          {STUDY_SOURCES.map((one) => (
            <option key={one} value={one}>
              {words.names.sources[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="sl-field">
        <label for={`${id}-surface`}>{say.surface}</label>
        <select
          id={`${id}-surface`}
          class="sl-select"
          value={surface}
          onChange={({ currentTarget }) => onChange({ surface: currentTarget.value })}
        >
          <option value="">{say.all}</option>
          {surfaces.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </div>
      {day('from', say.from)}
      {day('to', say.to)}
      {surface === '' && from === '' && to === '' ? null : (
        <button type="button" class="sl-button" data-plain onClick={() => onChange({ surface: '', from: '', to: '' })}>
          {say.clear}
        </button>
      )}
    </div>
  );
}
