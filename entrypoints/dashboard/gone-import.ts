import { useEffect, useState } from 'preact/hooks';
import { choicesIn } from './hash-state';
import type { PageProps } from './page';

/** Does the address name an import that the record does not hold, or no longer? */
export function useGoneImport({ database, rest }: Pick<PageProps, 'database' | 'rest'>): boolean {
  const { import: importId = '' } = choicesIn(rest);
  const [gone, setGone] = useState('');
  useEffect(() => {
    if (importId === '') return;
    let left = false;
    const look = async () => {
      const opened = await database;
      const row = opened.ok ? await opened.db.imports.get(importId) : undefined;
      if (opened.ok && !left) setGone(row === undefined || row.status === 'cancelled' ? importId : '');
    };
    // Whoever reads the record for the page says what is wrong with it.
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [database, importId]);
  return importId !== '' && gone === importId;
}
