import { SIGNALS } from '../model/vocabulary';
import type { Detector } from './detector';

const files = import.meta.glob<Detector>('./detectors/*.ts', { eager: true, import: 'default' });

/** Every detector of the folder, in the order of the codebook. Adding one is adding a file. */
export const DETECTORS: readonly Detector[] = Object.values(files).sort(
  (a, b) => SIGNALS.indexOf(a.id) - SIGNALS.indexOf(b.id),
);
