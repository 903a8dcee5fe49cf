import { useState } from 'preact/hooks';
import type { HealthWords } from '../../utils/i18n/health';
import type { Names } from '../../utils/i18n/names';
import type { HealthView, SurfaceHealth } from './health-view';
import { Group } from './SettingsForm';

interface HealthProps {
  view: HealthView;
  words: HealthWords;
  names: Names;
  /** Name and value, in the order in which they are shown. */
  versions: readonly { name: string; value: string }[];
  /** Copies the debug info; rejects where the browser forbids it. */
  onCopy: () => Promise<void>;
}

/** How well pages could be read, what was never seen before, and what may have been lost. */
export function Health({ view, words, names, versions, onCopy }: HealthProps) {
  const changed = view.surfaces.filter(({ status }) => status !== 'ok');
  return (
    <>
      {changed.map(({ surface, total, firstBadAt, worse }) => (
        <div key={surface} class="sl-notice" role="status">
          {worse === undefined ? (
            <p>
              {words.changed(names.surfaces[surface], total.read, total.seen)}
              {firstBadAt === undefined ? null : ` ${words.since(firstBadAt)}`}
            </p>
          ) : (
            <p>{words.worse(names.surfaces[surface], worse)}</p>
          )}
          <p>{words.changedNote}</p>
        </div>
      ))}
      {view.surfaces.length === 0 ? (
        <div class="sl-empty">
          <h2>{words.surfaces.empty}</h2>
          <p class="sl-muted">{words.surfaces.emptyNote}</p>
        </div>
      ) : (
        <Surfaces surfaces={view.surfaces} words={words} names={names} />
      )}
      <Group heading={words.unknown.heading}>
        <p class="sl-muted">{words.unknown.note}</p>
        <Listed name={words.unknown.labels} items={view.unknownLabels} none={words.unknown.none} />
        <Listed name={words.unknown.fields} items={view.unknownFields} none={words.unknown.none} />
      </Group>
      <Group heading={words.loss.heading}>
        <p>{view.unanswered === 0 ? words.loss.none : words.loss.some(view.unanswered)}</p>
        <p class="sl-muted">{words.loss.bound}</p>
      </Group>
      <Group heading={words.versions.heading}>
        <table class="sl-table sl-health-versions">
          <tbody>
            {versions.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Copy words={words} onCopy={onCopy} />
      </Group>
    </>
  );
}

type Part = Pick<HealthProps, 'words' | 'names'>;

function Surfaces({ surfaces, words, names }: Part & { surfaces: readonly SurfaceHealth[] }) {
  const { surfaces: say } = words;
  const columns = [
    say.surface,
    say.seen,
    say.read,
    say.labels,
    say.unknownLabels,
    say.unknownFields,
    say.first,
    say.last,
  ];
  return (
    <Group heading={say.heading}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too */}
      <section class="sl-table-frame" tabIndex={0} aria-label={say.heading}>
        <table class="sl-table sl-health">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {surfaces.map((one) => (
            <SurfaceRows key={one.surface} one={one} words={words} names={names} />
          ))}
        </table>
      </section>
    </Group>
  );
}

/** A surface, and below it each build of the site it was seen in, the newest first. */
function SurfaceRows({ one, words, names }: Part & { one: SurfaceHealth }) {
  const { surface, total, builds, worse, status, badSessions, sessions } = one;
  return (
    <tbody>
      <tr data-status={status}>
        <th scope="rowgroup">
          {names.surfaces[surface]} · {words.statuses[status]}
          {badSessions === 0 ? null : <p class="sl-small">{words.badSessions(badSessions, sessions)}</p>}
        </th>
        <Counts of={total} words={words} />
      </tr>
      {builds
        .slice()
        .reverse()
        .map((build) => (
          <tr key={build.siteBuild} data-build={build.siteBuild ?? ''}>
            <th scope="row">
              {words.build(build.siteBuild)}
              {build === worse?.from ? <p class="sl-small">{words.isWorse}</p> : null}
            </th>
            <Counts of={build} words={words} />
          </tr>
        ))}
    </tbody>
  );
}

function Counts({ of, words }: Pick<Part, 'words'> & { of: SurfaceHealth['total'] }) {
  const { seen, read, labelsReadable, unknownLabels, unknownFields, firstAt, lastAt } = of;
  const cells = [
    words.count(seen),
    words.share(read, seen),
    words.share(labelsReadable, seen),
    words.count(unknownLabels),
    words.count(unknownFields),
    words.at(firstAt),
    words.at(lastAt),
  ];
  return (
    <>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </>
  );
}

function Listed({ name, items, none }: { name: string; items: readonly string[]; none: string }) {
  return (
    <div>
      <h3>{name}</h3>
      {items.length === 0 ? (
        <p class="sl-muted">{none}</p>
      ) : (
        <ul class="sl-tags">
          {items.map((item) => (
            <li key={item} class="sl-pill" data-tone="quiet">
              <bdi>{item}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What may be passed on of it, to the clipboard. */
export function Copy({ words, onCopy }: Pick<HealthProps, 'words' | 'onCopy'>) {
  const [said, setSaid] = useState('');
  const copy = () => {
    // Taken back first: the same words twice would be announced once.
    setSaid('');
    onCopy().then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  return (
    <>
      <div class="sl-row">
        <button type="button" class="sl-button" onClick={copy}>
          {words.copy}
        </button>
        <p role="status">{said}</p>
      </div>
      <p class="sl-small">{words.copyNote}</p>
    </>
  );
}
