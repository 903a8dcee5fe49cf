import type { Dictionary } from '../../utils/i18n';
import { auditWords } from '../../utils/i18n/audit';
import { codingWords } from '../../utils/i18n/coding';
import { evidenceWords } from '../../utils/i18n/evidence';
import { exportWords } from '../../utils/i18n/export';
import { importWords } from '../../utils/i18n/import';
import { linksPageWords } from '../../utils/i18n/links-page';
import { overviewWords } from '../../utils/i18n/overview';
import { studySetWords } from '../../utils/i18n/study-set';
import type { Page } from './page';

/** One page of the dashboard, at `#/<id>`. To add one: a file in `pages/` and a line here. */
export interface Route {
  id: string;
  name: (words: Dictionary) => string;
  /** Path data for a 20 × 20 line icon. */
  icon: string;
  /** Is it on the rail? The first-run page is not. */
  rail: boolean;
  load: () => Promise<{ Page: Page }>;
}

/** All pages but the first lie in one file: together they are a tenth smaller than apart, and read in a moment. */
const later = async (id: keyof typeof import('./later-pages')) => (await import('./later-pages'))[id];

export const ROUTES: readonly Route[] = [
  {
    id: 'welcome',
    name: (words) => words.dashboard.sections.welcome,
    icon: 'M4 10h12M11 5l5 5-5 5',
    rail: false,
    load: () => later('welcome'),
  },
  {
    id: 'overview',
    name: (words) => overviewWords(words.locale).heading,
    icon: 'M4 16V9M8.5 16V4M13 16v-5M17 16H3',
    rail: true,
    load: () => import('./pages/overview'),
  },
  {
    id: 'notes',
    name: (words) => words.dashboard.sections.notes,
    icon: 'M4 4h12v12H4zM4 8h12M8 8v8',
    rail: true,
    load: () => later('notes'),
  },
  {
    id: 'links',
    name: (words) => linksPageWords(words.locale).heading,
    icon: 'M8.5 11.5l3-3M7 9l-2 2a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4L9 7',
    rail: true,
    load: () => later('links'),
  },
  {
    id: 'evidence',
    name: (words) => evidenceWords(words.locale).heading,
    icon: 'M3 7h3l1.5-2h5L14 7h3v9H3zM10 9a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
    rail: true,
    load: () => later('evidence'),
  },
  {
    id: 'audits',
    name: (words) => auditWords(words.locale).heading,
    icon: 'M5 3.5h10v13H5zM8 7.5h4M8 10.5h4M8 13.5h2.5',
    rail: true,
    load: () => later('audits'),
  },
  {
    id: 'coding',
    name: (words) => codingWords(words.locale).heading,
    icon: 'M4 4h12v12H4zM7 8l1.5 1.5L11 7M7 13h6',
    rail: true,
    load: () => later('coding'),
  },
  {
    id: 'import',
    name: (words) => importWords(words.locale).heading,
    icon: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
    rail: true,
    load: () => later('import'),
  },
  {
    id: 'export',
    name: (words) => exportWords(words.locale).heading,
    icon: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M3.5 13v3.5h13V13',
    rail: true,
    load: () => later('export'),
  },
  {
    id: 'study',
    name: (words) => studySetWords(words.locale).heading,
    icon: 'M7 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M13 8a2.5 2.5 0 1 0 0-5M3 16c0-3 1.5-5 4-5s4 2 4 5M13 11c2.5 0 4 2 4 5',
    rail: true,
    load: () => later('study'),
  },
  {
    id: 'check',
    name: (words) => words.check.heading,
    icon: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
    rail: true,
    load: () => later('check'),
  },
  {
    id: 'health',
    name: (words) => words.dashboard.sections.health,
    icon: 'M3 10h3l2-5 4 10 2-5h3',
    rail: true,
    load: () => later('health'),
  },
  {
    id: 'settings',
    name: (words) => words.dashboard.sections.settings,
    icon: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4M8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
    rail: true,
    load: () => later('settings'),
  },
];

/** The route of an address's hash (`#/notes/abc`), with what stands behind its id; undefined: none of ours. */
export function routeOf(hash: string, home: string): { route: Route | undefined; rest: string[] } {
  const [id = '', ...rest] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '');
  return { route: ROUTES.find((one) => one.id === (id || home)), rest: rest.map(decode) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
