import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { RejudgeWords } from '../../utils/i18n/rejudge';
import type { RejudgeReport } from '../../utils/model/rejudged';
import type { ImportNames } from './import-view';

interface RejudgeProps {
  words: RejudgeWords;
  names: Pick<ImportNames, 'verdict' | 'signal'>;
  ruleset: string;
  disabled: boolean;
  /** From 0 to 1, while it runs. */
  share?: number;
  /** What it came to; `applied`: it is in force. */
  result?: { report: RejudgeReport; applied: boolean };
  onJudge: (apply: boolean) => void;
  onCancel: () => void;
  onClose: () => void;
  applying: boolean;
}

/** Judging the record again: a dry run, what it would change and why, and then for good. */
export function Rejudge(props: RejudgeProps) {
  const { words, ruleset, disabled, share, result, applying, onJudge, onCancel, onClose } = props;
  const id = useId();
  return (
    <section class="sl-card sl-rejudge" aria-labelledby={id}>
      <h2 id={id}>{words.heading}</h2>
      <p class="sl-muted">{words.lead(ruleset)}</p>
      {share !== undefined ? (
        <Working said={(applying ? words.applying : words.working)(Math.floor(share * 100))} share={share}>
          <button type="button" class="sl-button" onClick={onCancel}>
            {words.cancel}
          </button>
        </Working>
      ) : result === undefined ? (
        <div class="sl-row">
          <button type="button" class="sl-button" disabled={disabled} onClick={() => onJudge(false)}>
            {words.try}
          </button>
        </div>
      ) : (
        <Result {...props} report={result.report} applied={result.applied}>
          {result.applied || result.report.news === 0 ? (
            <button type="button" class="sl-button" onClick={onClose}>
              {words.close}
            </button>
          ) : (
            <>
              <button type="button" class="sl-button" data-main onClick={() => onJudge(true)}>
                {words.apply}
              </button>
              <button type="button" class="sl-button" onClick={onClose}>
                {words.leave}
              </button>
            </>
          )}
        </Result>
      )}
    </section>
  );
}

function Working({ said, share, children }: { said: string; share: number; children: ComponentChildren }) {
  return (
    <>
      <p role="status">{said}</p>
      <progress class="sl-import-bar" max={1} value={share} aria-label={said} />
      <div class="sl-row">{children}</div>
    </>
  );
}

type ResultProps = Pick<RejudgeProps, 'words' | 'names'> & {
  report: RejudgeReport;
  applied: boolean;
  children: ComponentChildren;
};

function Result({ words, names, report, applied, children }: ResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // It took a while: who waits with a screen reader is led to the result.
  useLayoutEffect(() => heading.current?.focus(), []);
  const { items, observations, readText, changed, news } = report;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {words.result(applied)}
      </h3>
      {items === 0 ? <p>{words.nothing}</p> : <p>{words.looked(items, observations, readText)}</p>}
      {items === 0 ? null : <p>{changed === 0 ? words.none : words.changed(changed)}</p>}
      {report.changes.length === 0 ? null : (
        <Changes words={words} names={names} label={words.result(applied)} changes={report.changes} />
      )}
      {applied || news === 0 ? null : <p class="sl-muted">{words.newRows(news)}</p>}
      <div class="sl-row">{children}</div>
    </>
  );
}

type ChangesProps = Pick<RejudgeProps, 'words' | 'names'> & Pick<RejudgeReport, 'changes'> & { label: string };

function Changes({ words, names, label, changes }: ChangesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section class="sl-table-frame" tabIndex={0} aria-label={label}>
      <table class="sl-table sl-rejudge-changes">
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.why}</th>
            <th scope="col" class="sl-num">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ from, to, causes, items }) => (
            <tr key={`${from} ${to} ${causes.join()}`} data-from={from} data-to={to}>
              <td>{names.verdict(from)}</td>
              <th scope="row">{names.verdict(to)}</th>
              <td>{words.because(causes.map(names.signal))}</td>
              <td class="sl-num">{words.number(items)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
