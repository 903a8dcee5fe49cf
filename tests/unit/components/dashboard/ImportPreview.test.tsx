import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ImportPreview } from '../../../../components/dashboard/ImportPreview';
import { LOCALES } from '../../../../utils/i18n';
import { importWords } from '../../../../utils/i18n/import';
import type { FileReport } from '../../../../utils/model/import-report';

afterEach(cleanup);

const NONE = { read: 0, kept: 0, duplicate: 0, skipped: {} };

function show(kept: number, duplicate: number, locale: (typeof LOCALES)[number], already?: number) {
  const report: FileReport = {
    format: 'har',
    sha256: '0'.repeat(64),
    accounting: { ...NONE, read: 3, kept, duplicate, recognised: 3, items: NONE },
    preview: {
      showings: 0,
      notes: 0,
      kinds: {},
      surfaces: {},
      verdicts: {},
      signals: {},
      unknownFields: {},
      unknownLabels: {},
      drift: [],
      examples: [],
    },
    untimed: 0,
    otherHosts: [],
  };
  const named = { format: String, surface: String, verdict: String, signal: String, shop: String };
  const nothing = () => undefined;
  const words = importWords(locale);
  render(
    <ImportPreview
      words={words}
      names={named}
      file="a.har"
      report={report}
      already={already}
      onImport={nothing}
      onOther={nothing}
    />,
  );
  const go = screen.getByRole('button', { name: words.preview.go });
  return { words, go, notices: [...document.querySelectorAll('.sl-notice')].map((one) => one.textContent) };
}

test.each(LOCALES)('a file that brings nothing: known already is not the same as not known (%s)', (locale) => {
  const known = show(0, 2, locale);
  expect(known.notices).toEqual([known.words.said.nothingNew]);
  expect(known.go).toHaveProperty('disabled', true);
  cleanup();
  const unknown = show(0, 0, locale);
  expect(unknown.notices).toEqual([unknown.words.refused.nothing_known('')]);
  expect(unknown.go).toHaveProperty('disabled', true);
});

test('the same file says when it was imported, and one that brings something says nothing', () => {
  const { words, notices } = show(0, 0, 'en', 1_700_000_000_000);
  expect(notices).toEqual([words.said.already(1_700_000_000_000)]);
  cleanup();
  const brings = show(1, 1, 'en');
  expect(brings.notices).toEqual([]);
  expect(brings.go).toHaveProperty('disabled', false);
});
