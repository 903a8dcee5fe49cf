import type { FunctionComponent } from 'preact';
import type { Dictionary } from '../../utils/i18n';
import type { openDatabase } from '../../utils/record/database';
import type { Settings } from '../../utils/settings';

/** What every page of the dashboard is given. */
export interface PageProps {
  words: Dictionary;
  settings: Settings;
  /** Changes the stored settings; `settings` follows. */
  change: (how: (settings: Settings) => Settings) => Promise<void>;
  database: ReturnType<typeof openDatabase>;
  /** Opens the record anew: after trouble, or when another has taken its place. */
  reopen: () => void;
  /** Goes to another route, e.g. `notes`. */
  go: (route: string) => void;
  /** What stands behind the route's id in the address: `#/notes/abc` gives `['abc']`. */
  rest: readonly string[];
}

/** A file in `pages/` exports one of these as `Page`. */
export type Page = FunctionComponent<PageProps>;
