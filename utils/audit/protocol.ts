import type { AuditPlan, AuditSurface, LoginState } from '../model/audit';
import { type KeywordList, readKeywordList } from './keyword-list';

/** What the form holds, as typed. */
export type AuditForm = {
  name: string;
  question: string;
  surface: AuditSurface;
  keywords: string;
  /** Of keywords that name none. */
  keywordClass: 'commercial' | 'control';
  k: string;
  repeats: string;
  loginState: LoginState;
  notes: string;
  silent: boolean;
};

export const MOST_RESULTS = 200;
export const MOST_REPEATS = 50;
/** Steps in all: keywords × repeats. */
export const MOST_STEPS = 50_000;
export const LONGEST_NAME = 120;
export const LONGEST_TEXT = 4000;

export type FormProblem = { field: keyof AuditForm; problem: string; detail?: Exclude<KeywordList, { ok: true }> };

export type ReadForm =
  | { ok: true; values: Omit<AuditPlan, 'auditId' | 'state' | 'seed' | 'order' | 'createdUtc' | 'stretches' | 'prose'> }
  | { ok: false; problems: FormProblem[] };

function wholeNumber(text: string, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : undefined;
}

/** All of a form, or everything that is wrong with it. */
export function readForm(form: AuditForm): ReadForm {
  const problems: FormProblem[] = [];
  const name = form.name.trim();
  if (name === '') problems.push({ field: 'name', problem: 'missing' });
  if (name.length > LONGEST_NAME) problems.push({ field: 'name', problem: 'too_long' });
  for (const field of ['question', 'notes'] as const)
    if (form[field].length > LONGEST_TEXT) problems.push({ field, problem: 'too_long' });
  const k = wholeNumber(form.k, MOST_RESULTS);
  if (k === undefined) problems.push({ field: 'k', problem: 'number' });
  const repeats = wholeNumber(form.repeats, MOST_REPEATS);
  if (repeats === undefined) problems.push({ field: 'repeats', problem: 'number' });
  const list = readKeywordList(form.keywords, form.keywordClass);
  if (!list.ok) problems.push({ field: 'keywords', problem: list.problem, detail: list });
  else if (list.targets.length === 0) problems.push({ field: 'keywords', problem: 'missing' });
  else if (repeats !== undefined && list.targets.length * repeats > MOST_STEPS)
    problems.push({ field: 'repeats', problem: 'too_many_steps' });
  if (problems.length > 0 || !list.ok || k === undefined || repeats === undefined) return { ok: false, problems };
  const { surface, loginState, silent } = form;
  const texts = { name, question: form.question.trim(), notes: form.notes.trim() };
  return { ok: true, values: { ...texts, surface, keywords: list.targets, k, repeats, loginState, silent } };
}
