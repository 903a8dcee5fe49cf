import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ImportWords } from '../../utils/i18n/import';
import type { FileReport } from '../../utils/model/import-report';
import { toneOf } from '../badge-tone';
import { accountingLines, driftRows, type ImportNames, type Tallied, tallied } from './import-view';

interface ImportPreviewProps {
  words: ImportWords;
  names: ImportNames;
  file: string;
  report: FileReport;
  /** When the same bytes were imported, epoch ms. */
  already?: number | undefined;
  onImport: () => void;
  onOther: () => void;
}

/** What a file holds, before anything of it is kept. */
export function ImportPreview({ words, names, file, report, already, onImport, onOther }: ImportPreviewProps) {
  const { preview } = words;
  const { preview: held, accounting } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  // Reading took a while: who waits with a screen reader is led to the result.
  useLayoutEffect(() => heading.current?.focus(), []);
  const isNew = already === undefined && accounting.kept > 0;
  return (
    <section class="sl-card sl-import-preview">
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{preview.heading(file)}</bdi>
      </h2>
      {already === undefined ? null : <p class="sl-notice">{words.said.already(already)}</p>}
      {already === undefined && accounting.kept === 0 ? (
        <p class="sl-notice">{accounting.duplicate > 0 ? words.said.nothingNew : words.refused.nothing_known('')}</p>
      ) : null}
      <dl class="sl-import-facts">
        <Fact name={preview.format} value={names.format(report.format)} />
        {report.capturedFrom === undefined || report.capturedTo === undefined ? null : (
          <Fact name={preview.captured} value={preview.span(report.capturedFrom, report.capturedTo)} />
        )}
        <Fact name={preview.brings} value={preview.showings(held.showings, held.notes)} />
      </dl>
      {report.untimed > 0 ? <p class="sl-small">{preview.untimed(report.untimed)}</p> : null}
      <div class="sl-row">
        <button type="button" class="sl-button" data-main disabled={!isNew} onClick={onImport}>
          {preview.go}
        </button>
        <button type="button" class="sl-button" onClick={onOther}>
          {preview.other}
        </button>
      </div>
      <div class="sl-import-columns">
        <Tallies heading={preview.verdicts} count={preview.count} rows={tallied(held.verdicts, names.verdict, words)} />
        <Tallies heading={preview.signals} count={preview.count} rows={tallied(held.signals, names.signal, words)} />
        <Tallies heading={preview.surfaces} count={preview.count} rows={tallied(held.surfaces, names.surface, words)} />
        <div>
          <Tallies
            heading={preview.unknown}
            count={preview.count}
            rows={tallied({ ...held.unknownFields, ...held.unknownLabels }, (id) => id, words)}
            none={preview.unknownNone}
          />
          <p class="sl-small">{preview.unknownNote}</p>
        </div>
      </div>
      {held.drift.length === 0 ? null : (
        <Tallies heading={preview.drift} count={preview.count} rows={driftRows(held.drift, names, words)} />
      )}
      {held.examples.length === 0 ? null : <Examples words={words} names={names} examples={held.examples} />}
      <Accounting words={words} report={report} />
      <p class="sl-small">{preview.limits}</p>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="sl-muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface TalliesProps {
  heading: string;
  count: string;
  rows: readonly Tallied[];
  none?: string;
}

function Tallies({ heading, count, rows, none }: TalliesProps) {
  const id = useId();
  return (
    <div class="sl-import-tallies">
      <h3 id={id}>{heading}</h3>
      {rows.length === 0 ? (
        <p class="sl-muted">{none ?? ''}</p>
      ) : (
        <table class="sl-table" aria-labelledby={id}>
          <thead class="sl-sr">
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col">{count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-id={row.id}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td class="sl-num">{row.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface ExamplesProps {
  words: ImportWords;
  names: ImportNames;
  examples: FileReport['preview']['examples'];
}

function Examples({ words, names, examples }: ExamplesProps) {
  const id = useId();
  return (
    <div>
      <h3 id={id}>{words.preview.examples}</h3>
      <ul class="sl-import-examples" aria-labelledby={id}>
        {examples.map(({ title, surface, verdict, shops }, at) => (
          <li key={at}>
            <span class="sl-pill" data-tone={toneOf(verdict)}>
              {names.verdict(verdict)}
            </span>
            <bdi>{title === undefined || title === '' ? words.preview.untitled : title}</bdi>
            <span class="sl-muted">{[names.surface(surface), ...shops.map(names.shop)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Accounting({ words, report }: { words: ImportWords; report: FileReport }) {
  const { preview } = words;
  const id = useId();
  return (
    <div class="sl-import-accounting">
      <h3 id={id}>{preview.accounting}</h3>
      <table class="sl-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">
              <span class="sl-sr">{preview.accounting}</span>
            </th>
            <th scope="col" class="sl-num">
              {preview.entries}
            </th>
            <th scope="col" class="sl-num">
              {preview.items}
            </th>
          </tr>
        </thead>
        <tbody>
          {accountingLines(report, words).map((line) => (
            <tr key={line.id} data-id={line.id} {...(line.isSum === true ? { 'data-sum': true } : {})}>
              <th scope="row">{line.name}</th>
              <td class="sl-num">{line.entries ?? ''}</td>
              <td class="sl-num">{line.items ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sl-small">{preview.addsUp}</p>
    </div>
  );
}
