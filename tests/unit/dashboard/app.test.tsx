// Dexie follows a record only where it finds a database of the browser as it is loaded.
import 'fake-indexeddb/auto';

import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '../../../entrypoints/dashboard/app';
import { words } from '../../../utils/i18n';
import type { ImportRow } from '../../../utils/model/rows';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { DEFAULT_SETTINGS } from '../../../utils/settings';
import { FakeWorker } from '../../support/fake-worker';
import { freshDatabase } from '../record/facts';

vi.mock('../../../entrypoints/dashboard/start-worker', () => ({ startWorker: () => new FakeWorker() }));
vi.mock('wxt/browser', () => {
  const area = { get: async () => ({}), set: async () => undefined };
  return { browser: { storage: { local: area, session: area } } };
});

afterEach(cleanup);

const say = words('en').dashboard;
const ROW: ImportRow = {
  ...{ importId: 'kept', format: 'har', fileName: 'example.har', sha256: '0'.repeat(64), read: 1, kept: 1 },
  ...{ duplicate: 0, skipped: {}, importedUtc: 0, status: 'committed' },
};

function show(db: SeedlensDatabase) {
  const opened = Promise.resolve({ ok: true as const, db });
  render(<App open={() => opened} sample={{ ...DEFAULT_SETTINGS, recording: 'full', language: 'en' }} />);
}
const goTo = (hash: string) =>
  act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });

test.each(['notes', 'links', 'overview'])('an address of an import that was removed says so: %s', async (route) => {
  location.hash = `#/${route}/import=removed/q=tea`;
  const db = await freshDatabase();
  await db.imports.bulkAdd([ROW, { ...ROW, importId: 'removed', status: 'cancelled' }]);
  show(db);
  await waitFor(() => expect(document.body.textContent).toContain(say.importGone));
  expect(screen.getByRole('link', { name: say.showAll }).getAttribute('href')).toBe(`#/${route}`);
  await goTo(`#/${route}/import=kept`);
  await waitFor(() => expect(document.body.textContent).not.toContain(say.importGone));
  await goTo(`#/${route}`);
  expect(document.body.textContent).not.toContain(say.importGone);
});
