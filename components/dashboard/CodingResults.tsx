import type { CodingWords } from '../../utils/i18n/coding';
import type { Names } from '../../utils/i18n/names';
import type { Code } from '../../utils/model/coding';
import type { CodingResults as Results } from '../../utils/summarise/coding-results';
import { SMALL_BELOW } from '../../utils/summarise/display';
import type { Interval } from '../../utils/summarise/interval';
import type { Estimated } from '../../utils/summarise/validation';

const FEWEST_FOR_SHARE = 20;

interface CodingResultsProps {
  words: CodingWords;
  names: Names;
  results: Results;
  onSettle: () => void;
}

/** Agreement, the verdicts against people, and what may be printed. */
export function CodingResults({ words, names, results, onSettle }: CodingResultsProps) {
  const { results: say } = words;
  const { coders, percent, kappa, alpha, between, open, against, classes, validation, undecided } = results;
  const bounds = (one: Interval | null | undefined, of: (value: number) => string) =>
    one === null || one === undefined ? '' : say.interval(of(one.lo), of(one.hi));
  /** Below 20 notes counts only, below 100 a small sample: as everywhere. */
  const share = (name: string, one: Estimated | undefined) => {
    const of = (value: number) => words.share(value, one?.n ?? 0);
    const isShown = one !== undefined && one.n >= FEWEST_FOR_SHARE;
    const small = isShown && one.n < SMALL_BELOW ? ` · ${say.small}` : '';
    return (
      <>
        <dt>{name}</dt>
        <dd>
          {isShown ? <strong class="sl-num">{of(one.estimate)}</strong> : null}{' '}
          <span class="sl-small">
            {one === undefined ? say.none : isShown ? `${bounds(one.interval, of)}${small}` : say.few(one.n)}
          </span>
        </dd>
      </>
    );
  };
  const figure = (name: string, value: number | undefined, interval?: Interval) => (
    <>
      <dt>{name}</dt>
      <dd>
        {value === undefined ? null : <strong class="sl-num">{words.figure(value)}</strong>}{' '}
        <span class="sl-small">{value === undefined ? say.none : bounds(interval, words.figure)}</span>
      </dd>
    </>
  );
  const codeName = (code: string) => words.codes[code as Code]?.name ?? code;
  return (
    <section class="sl-card sl-coding-results">
      <h2>{say.heading}</h2>
      <div class="sl-coding-columns">
        <div>
          <h3>{say.agreement}</h3>
          <dl>
            <dt>{say.coders}</dt>
            <dd>{coders.map(({ coderId, coded }) => say.coded(coderId, coded)).join(' · ') || say.none}</dd>
            <dt>{say.shared}</dt>
            <dd class="sl-num">{words.count(results.shared)}</dd>
            {share(say.percent, percent === undefined ? undefined : { estimate: percent, n: results.shared })}
            {figure(say.kappa, kappa)}
            {figure(say.alpha, alpha?.estimate, alpha?.interval)}
          </dl>
        </div>
        <div>
          <h3>{say.overall}</h3>
          <dl>
            {share(say.prevalence, validation.prevalence)}
            {share(say.sensitivity, validation.sensitivity)}
            {share(say.specificity, validation.specificity)}
            {results.apparent === undefined
              ? null
              : share(say.apparent, { estimate: results.apparent, n: results.population })}
            {results.corrected === undefined
              ? null
              : share(say.corrected, { estimate: results.corrected, n: validation.units })}
          </dl>
          <p class="sl-small">
            {results.apparent === undefined ? `${say.noCorrection} ` : ''}
            {undecided === 0 ? '' : `${say.undecided(undecided)} `}
            {say.seed(validation.seed)}
          </p>
        </div>
      </div>
      {open.length === 0 ? null : (
        <div class="sl-notice sl-row">
          <p>{say.open(open.length)}</p>
          <button type="button" class="sl-button" data-small onClick={onSettle}>
            {say.settle}
          </button>
        </div>
      )}
      {classes.length === 0 ? null : (
        <div>
          <h3>{say.classes}</h3>
          <div class="sl-table-frame">
            <table class="sl-table">
              <thead>
                <tr>
                  <th scope="col">{say.verdict}</th>
                  <th scope="col">{say.right}</th>
                  <th scope="col">{say.precision}</th>
                  <th scope="col">{say.ready}</th>
                </tr>
              </thead>
              <tbody>
                {classes.map((one) => (
                  <tr key={one.verdict} data-verdict={one.verdict}>
                    <th scope="row">{names.verdicts[one.verdict]}</th>
                    <td>
                      {words.count(one.right)} / {words.count(one.coded)}
                    </td>
                    <td>
                      {one.coded < FEWEST_FOR_SHARE
                        ? say.few(one.coded)
                        : `${words.share(one.right / one.coded, one.coded)} · ${bounds(one.interval, (value) => words.share(value, one.coded))}`}
                    </td>
                    <td>{one.ready ? say.isReady : say.notReady}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="sl-small">{say.rule}</p>
        </div>
      )}
      {against.verdicts.length === 0 ? null : (
        <Matrix
          caption={say.against}
          rows={against.verdicts.map((verdict) => names.verdicts[verdict])}
          columns={against.codes.map(codeName)}
          counts={against.counts}
          count={words.count}
        />
      )}
      {between === undefined ? null : (
        <Matrix
          caption={say.between(coders[0]?.coderId ?? '', coders[1]?.coderId ?? '')}
          rows={between.codes.map(codeName)}
          columns={between.codes.map(codeName)}
          counts={between.counts}
          count={words.count}
        />
      )}
    </section>
  );
}

interface MatrixProps {
  caption: string;
  rows: readonly string[];
  columns: readonly string[];
  counts: readonly (readonly number[])[];
  count: (value: number) => string;
}

function Matrix({ caption, rows, columns, counts, count }: MatrixProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section class="sl-table-frame" tabIndex={0} aria-label={caption}>
      <table class="sl-table sl-coding-matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => (
                <td key={column} class="sl-num">
                  {count(counts[row]?.[at] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
