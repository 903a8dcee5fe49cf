/** Every page that is not the first one; see routes.ts. */
export * as audits from './pages/audits';
export * as check from './pages/check';
export * as coding from './pages/coding';
export * as evidence from './pages/evidence';
export * as export from './pages/export';
export * as health from './pages/health';
export * as import from './pages/import';
export * as links from './pages/links';
export * as notes from './pages/notes';
export * as settings from './pages/settings';
export * as study from './pages/study';
export * as welcome from './pages/welcome';
