import type { JudgeAgain, KeptObservation, RejudgeReport } from '../model/rejudged';
import type { SignalId, VerdictCode } from '../model/vocabulary';
import { verdictInForce } from './impression';
import { joinIf, same, told, union } from './join';
import type { KeptGroup, KeptShowing } from './rejudge-read';
import { stronger } from './rollup';
import type { StoredImpression, StoredVerdict } from './stored';
import { joinVerdicts, verdictRow } from './verdict';

/** The verdict of a view of a note under this ruleset, and the row of the same key that stands there already. */
export type JudgedView = { verdict: StoredVerdict; held?: StoredVerdict };

/** What judging one group again comes to. */
export type Judged = {
  observations: number;
  readText: number;
  /** Showings whose row changes. */
  moved: { before: StoredImpression; after: StoredImpression }[];
  view?: JudgedView;
  change?: Omit<RejudgeReport['changes'][number], 'items'>;
};

/** Judges a group again. Undefined: nothing was ever observed of it, or it is kept no longer. */
export function decideGroup(
  group: KeptGroup,
  judge: JudgeAgain,
  rulesetVersion: string,
  now: number,
): Judged | undefined {
  const { note, verdicts } = group;
  const decided: Judged = { observations: 0, readText: 0, moved: [] };
  const reread = new Set<SignalId>();
  let verdict: StoredVerdict | undefined;
  let strongest: VerdictCode | undefined;
  let before: VerdictCode | undefined;
  for (const showing of group.showings) {
    let inShowing: { code: VerdictCode; shops: string[]; labelWord?: string } | undefined;
    for (const kept of keptOf(showing, group)) {
      const again = judge(kept);
      const { code, routePlatforms, labelWord } = again.verdict;
      decided.observations += 1;
      decided.readText += Number(again.readText);
      for (const signal of again.reread) reread.add(signal);
      const word = inShowing?.labelWord ?? labelWord;
      inShowing = {
        code: stronger(inShowing?.code ?? code, code),
        shops: union(inShowing?.shops ?? [], routePlatforms),
        ...(word === undefined ? {} : { labelWord: word }),
      };
      if (note !== undefined) {
        const { noteKey, source, importId } = note;
        const { observedUtc: decidedUtc, level } = kept.observation;
        const of = { noteKey, source, importId, rulesetVersion, decidedUtc, level };
        verdict = joinIf(verdict, verdictRow(of, again.verdict), joinVerdicts);
      }
    }
    if (inShowing === undefined) continue;
    before = stronger(before ?? verdictInForce(showing.impression), verdictInForce(showing.impression));
    strongest = stronger(strongest ?? inShowing.code, inShowing.code);
    const after = movedTo(showing.impression, inShowing);
    if (!same(showing.impression, after)) decided.moved.push({ before: showing.impression, after });
  }
  if (strongest === undefined || before === undefined) return undefined;
  // The row that lists show: of the latest ruleset.
  const shown = verdicts.reduce<StoredVerdict | undefined>(
    (best, row) => (best === undefined || row.rulesetVersion > best.rulesetVersion ? row : best),
    undefined,
  );
  if (verdict !== undefined) {
    const held = verdicts.find((row) => row.rulesetVersion === rulesetVersion);
    decided.view = { verdict: { ...verdict, decidedUtc: now }, ...(held === undefined ? {} : { held }) };
  }
  const from = shown?.verdict ?? before;
  const to = verdict?.verdict ?? strongest;
  // Of what was read differently, what the one or the other verdict rests on.
  const weighty = new Set([...(verdict?.reasons ?? reread), ...(shown?.reasons ?? [])]);
  if (from !== to) decided.change = { from, to, causes: [...reread].filter((one) => weighty.has(one)).sort() };
  return decided;
}

/** The observations of a showing, each with what is kept of it. */
function keptOf({ impression, observations, signals, links }: KeptShowing, { note }: KeptGroup): KeptObservation[] {
  const { labelWord } = impression;
  // A later look replaces an earlier one of the same depth; the word a showing bore is kept beside them.
  const isWordMissing = labelWord !== undefined && !signals.some(({ matchedText }) => matchedText === labelWord);
  return observations.map((observation, at) => ({
    observation,
    signals: signals.filter((row) => row.observationId === observation.observationId),
    links: links.filter((row) => row.observationId === observation.observationId),
    ...(note?.title === undefined ? {} : { title: note.title }),
    ...(note?.text === undefined ? {} : { text: note.text }),
    ...(isWordMissing && at === 0 ? { labelWord } : {}),
  }));
}

/** What was shown stays as it was; what it counts as is this. */
function movedTo(
  row: StoredImpression,
  { code, shops, labelWord }: { code: VerdictCode; shops: string[]; labelWord?: string },
): StoredImpression {
  return told({
    ...row,
    verdictNow: code === row.verdictAtView ? undefined : code,
    shops: same(union(row.shops, []), shops) ? row.shops : shops,
    labelWord: row.labelWord ?? labelWord,
  });
}
