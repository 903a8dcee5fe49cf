import { useMemo } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import type { OverviewWords } from '../../utils/i18n/overview';
import type { StudySetWords } from '../../utils/i18n/study-set';
import { FEWEST_CLUSTERS } from '../../utils/summarise/estimate';
import type { StudySums } from '../../utils/summarise/study-sums';
import type { ChartCopy } from '../charts/ChartFrame';
import { Figures } from './Overview';

interface StudyFiguresProps {
  words: Dictionary;
  overview: OverviewWords;
  say: StudySetWords['figures'];
  copy: ChartCopy;
  sums: StudySums;
}

/** The overview's figures of several people, and what they rest on. */
export function StudyFigures({ words, overview, say, copy, sums }: StudyFiguresProps) {
  const { metrics, keywords } = overview;
  // Where the overview speaks of sessions, this speaks of persons.
  const adapted = useMemo(
    () => ({
      ...overview,
      metrics: { ...metrics, M3: { ...metrics.M3, caution: say.areas } },
      keywords: { ...keywords, note: (first: number) => `${keywords.note(first)} ${say.keywords}` },
    }),
    [overview, metrics, keywords, say],
  );
  const { count, people, sessions, firstDay = '', lastDay = '', notes, shared, rulesets } = sums;
  const basis = (
    <>
      <p>{say.basis(count, people, sessions, firstDay, lastDay)}</p>
      <p class="sl-notice" data-part="clusters">
        {say.clusters(people, FEWEST_CLUSTERS)}
      </p>
      <p class="sl-small">{say.notes(notes, shared)}</p>
      {rulesets.length > 1 ? (
        <p class="sl-notice">
          {say.rulesets} {overview.sums.rulesets(rulesets.join(' · '))}
        </p>
      ) : null}
    </>
  );
  return <Figures words={words} say={adapted} copy={copy} sums={sums} basis={basis} moreLimits={[say.limit]} />;
}
