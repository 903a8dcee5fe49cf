import type { Format } from './format';

const files = import.meta.glob<{ default: Format }>('./formats/*.ts', { eager: true });

/** Every format of the folder, the most particular first. Adding one is adding a file. */
export const FORMATS: readonly Format[] = Object.values(files)
  .map((file) => file.default)
  .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
