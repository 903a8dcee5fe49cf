import { useId, useState } from 'preact/hooks';
import type { ImportWords } from '../../utils/i18n/import';

interface ImportDropProps {
  words: Pick<ImportWords, 'file' | 'choose' | 'drop' | 'formats'>;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** Where a file is chosen or dropped. The whole area is the label of one file input, so keyboard and mouse do the same. */
export function ImportDrop({ words, disabled, onFile }: ImportDropProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined && !disabled) onFile(file);
  };
  return (
    <div class="sl-import-drop" data-over={isOver} data-disabled={disabled}>
      {/* Dropping is an extra: the input inside does the same by keyboard. */}
      <label
        for={id}
        class="sl-import-target"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <span class="sl-import-title">{words.file}</span>
        <span class="sl-button" data-main aria-hidden="true">
          {words.choose}
        </span>
        <span class="sl-muted" aria-hidden="true">
          {words.drop}
        </span>
      </label>
      <input
        id={id}
        class="sl-import-input"
        type="file"
        disabled={disabled}
        aria-describedby={`${id}-formats`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      <p id={`${id}-formats`} class="sl-small">
        {words.formats}
      </p>
    </div>
  );
}
