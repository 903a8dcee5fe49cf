import { useMemo, useState } from 'preact/hooks';
import { type AuditFields, AuditForm } from '../../../components/dashboard/AuditForm';
import { LONGEST_KEYWORD, MOST_KEYWORDS, readKeywordList, writeKeywordList } from '../../../utils/audit/keyword-list';
import {
  type FormProblem,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_REPEATS,
  MOST_RESULTS,
  MOST_STEPS,
  readForm,
} from '../../../utils/audit/protocol';
import { edit } from '../../../utils/audit/state';
import { type AuditWords, auditWords } from '../../../utils/i18n/audit';
import type { AuditPlan } from '../../../utils/model/audit';
import { addAudit } from '../../../utils/record/audit';
import type { AuditWithRuns } from '../../../utils/record/read-audit';
import { auditContext, blankPlan, opened, takeStep } from '../audit-client';
import type { PageProps } from '../page';

const EMPTY: AuditFields = {
  name: '',
  question: '',
  surface: 'search',
  keywords: '',
  keywordClass: 'commercial',
  k: '30',
  repeats: '2',
  loginState: 'untold',
  notes: '',
  silent: true,
};
const MOST_FILE_BYTES = 4_000_000;

function fieldsOf(plan: AuditPlan): AuditFields {
  const { name, question, surface, loginState, notes, silent } = plan;
  const list = { keywords: writeKeywordList(plan.keywords), keywordClass: 'commercial' as const };
  return {
    name,
    question,
    surface,
    ...list,
    k: String(plan.k),
    repeats: String(plan.repeats),
    loginState,
    notes,
    silent,
  };
}

/** Makes an audit or changes one: all of the form is kept, or nothing. */
export function AuditEdit({
  words,
  database,
  settings,
  change,
  go,
  held,
}: PageProps & { held: AuditWithRuns | undefined }) {
  const say = auditWords(words.locale);
  const [fields, setFields] = useState<AuditFields>(() => (held === undefined ? EMPTY : fieldsOf(held.plan)));
  const [said, setSaid] = useState('');
  const read = useMemo(() => readForm(fields), [fields]);
  const tally = useMemo(() => tallyOf(fields, say), [fields.keywords, fields.keywordClass, fields.repeats, say]);
  const back = held === undefined ? 'audits' : `audits/${held.plan.auditId}`;

  const save = async () => {
    if (!read.ok) return setSaid('');
    const db = await opened(database);
    if (held === undefined) {
      const plan: AuditPlan = { ...blankPlan(), ...read.values };
      await addAudit(db, plan, auditContext());
      return go(`audits/${plan.auditId}`);
    }
    const refusal = await takeStep(db, held.plan.auditId, (stored) => edit(stored, read.values), settings, change);
    if (refusal !== undefined) return setSaid(say.refusals[refusal]);
    go(back);
  };
  const take = async (file: File) => {
    if (file.size > MOST_FILE_BYTES) return setSaid(say.form.fileTooBig);
    const bytes = await file.arrayBuffer();
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return setSaid(say.form.fileFailed);
    }
    setFields((before) => ({ ...before, keywords: text }));
    setSaid(say.form.fileRead(file.name));
  };
  const fail = (error: unknown) =>
    setSaid(words.dashboard.failed(error instanceof Error ? error.message : String(error)));
  return (
    <AuditForm
      words={say}
      heading={held === undefined ? say.form.newHeading : say.form.editHeading}
      fields={fields}
      tally={tally}
      problems={read.ok ? {} : Object.fromEntries(read.problems.map((one) => [one.field, problemText(one, say)]))}
      fixed={held !== undefined && (held.runs.length > 0 || held.plan.state !== 'draft')}
      said={said}
      onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
      onFile={(file) => {
        take(file).catch(fail);
      }}
      onSave={() => {
        save().catch(fail);
      }}
      onCancel={() => go(back)}
    />
  );
}

function tallyOf(fields: AuditFields, say: AuditWords): string {
  const list = readKeywordList(fields.keywords, fields.keywordClass);
  if (!list.ok || list.targets.length === 0) return '';
  const commercial = list.targets.filter((one) => one.class === 'commercial').length;
  const repeats = Number(fields.repeats);
  return [
    say.form.taken(list.targets.length, commercial, list.targets.length - commercial),
    ...(list.blanks + list.duplicates > 0 ? [say.form.leftOut(list.blanks, list.duplicates)] : []),
    ...(Number.isInteger(repeats) && repeats > 0 ? [say.form.steps(list.targets.length * repeats)] : []),
  ].join(' ');
}

function problemText({ field, problem, detail }: FormProblem, { problems }: AuditWords): string {
  if (detail !== undefined) {
    switch (detail.problem) {
      case 'too_many':
        return problems.tooMany(detail.lines, MOST_KEYWORDS);
      case 'unknown_class':
        return problems.unknownClass(detail.line, detail.text);
      case 'too_long':
        return problems.keywordTooLong(detail.line, LONGEST_KEYWORD);
      case 'conflict':
        return problems.conflict(detail.line, detail.text);
    }
  }
  if (problem === 'too_many_steps') return problems.tooManySteps(MOST_STEPS);
  if (problem === 'number') return problems.number(field === 'k' ? MOST_RESULTS : MOST_REPEATS);
  if (problem === 'too_long') return problems.tooLong(field === 'name' ? LONGEST_NAME : LONGEST_TEXT);
  return field === 'keywords' ? problems.keywordsMissing : problems.nameMissing;
}
