import { fileURLToPath } from 'node:url';

/** The repository's folder, with a trailing slash removed, wherever a script is started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
