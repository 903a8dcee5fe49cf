import { useId } from 'preact/hooks';

interface CheckProps {
  label: string;
  note?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A check box with its label, and a note below where one helps. */
export function Check({ label, note, checked, disabled = false, onChange }: CheckProps) {
  const id = useId();
  return (
    <div class="sl-choose">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {note === undefined ? null : (
        <p id={`${id}-note`} class="sl-small">
          {note}
        </p>
      )}
    </div>
  );
}

interface RadiosProps<T extends string> {
  legend: string;
  value: T | undefined;
  options: readonly { value: T; label: string; note?: string }[];
  onChange: (value: T) => void;
}

/** One of several, each with its label and note. */
export function Radios<T extends string>({ legend, value, options, onChange }: RadiosProps<T>) {
  const id = useId();
  return (
    <fieldset class="sl-radios">
      <legend class="sl-sr">{legend}</legend>
      {options.map((option) => (
        <div class="sl-choose" key={option.value}>
          <input
            id={`${id}-${option.value}`}
            type="radio"
            name={id}
            checked={option.value === value}
            {...(option.note === undefined ? {} : { 'aria-describedby': `${id}-${option.value}-note` })}
            onChange={() => onChange(option.value)}
          />
          <label for={`${id}-${option.value}`}>{option.label}</label>
          {option.note === undefined ? null : (
            <p id={`${id}-${option.value}-note`} class="sl-small">
              {option.note}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
