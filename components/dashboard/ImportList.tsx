import { useId, useState } from 'preact/hooks';
import type { ImportWords } from '../../utils/i18n/import';
import { Confirm } from './Confirm';

/** One completed import as its row shows it. */
export interface ImportView {
  importId: string;
  file: string;
  format: string;
  captured: string;
  imported: string;
  kept: string;
  duplicate: string;
  skipped: string;
  /** How many were skipped, reason by reason. */
  why: string;
  /** Address of its notes. */
  href: string;
}

interface ImportListProps {
  words: ImportWords;
  imports: readonly ImportView[];
  disabled: boolean;
  onRemove: (importId: string) => void;
}

/** Files that were imported, each removable as one. */
export function ImportList({ words, imports, disabled, onRemove }: ImportListProps) {
  const { list } = words;
  const [asked, setAsked] = useState<ImportView>();
  const id = useId();
  return (
    <section class="sl-import-list">
      <h2 id={id}>{list.heading}</h2>
      <p class="sl-muted">{list.note}</p>
      {imports.length === 0 ? (
        <p class="sl-muted">{list.empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section class="sl-table-frame" tabIndex={0} aria-labelledby={id}>
          <table class="sl-table sl-imports">
            <thead>
              <tr>
                <th scope="col">{list.columns.file}</th>
                <th scope="col">{list.columns.format}</th>
                <th scope="col">{list.columns.captured}</th>
                <th scope="col">{list.columns.imported}</th>
                <th scope="col" class="sl-num">
                  {list.columns.kept}
                </th>
                <th scope="col" class="sl-num">
                  {list.columns.duplicate}
                </th>
                <th scope="col" class="sl-num">
                  {list.columns.skipped}
                </th>
                <th scope="col">
                  <span class="sl-sr">{list.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.importId} data-import={one.importId}>
                  <th scope="row" class="sl-import-file">
                    <bdi>{one.file}</bdi>
                    <a href={one.href} aria-label={list.showOf(one.file)}>
                      {list.show}
                    </a>
                  </th>
                  <td>{one.format}</td>
                  <td>{one.captured}</td>
                  <td>{one.imported}</td>
                  <td class="sl-num">{one.kept}</td>
                  <td class="sl-num">{one.duplicate}</td>
                  <td class="sl-num" title={one.why}>
                    {one.skipped}
                  </td>
                  <td>
                    <button
                      type="button"
                      class="sl-button"
                      data-small
                      disabled={disabled}
                      aria-label={list.removeOf(one.file)}
                      onClick={() => setAsked(one)}
                    >
                      {list.remove}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {asked === undefined ? null : (
        <Confirm
          title={list.sure(asked.file)}
          note={list.sureNote}
          yes={list.yes}
          no={list.no}
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
