import type { Format } from './format';

const files = import.meta.glob<Format>('./formats/*.ts', { eager: true, import: 'default' });

/** Every format of the folder, the most particular first. Adding one is adding a file. */
export const FORMATS: readonly Format[] = Object.values(files).sort(
  (a, b) => a.order - b.order || a.id.localeCompare(b.id),
);
