import { SIGNALS } from '../model/vocabulary';
import type { Detector } from './detector';

const files = import.meta.glob<{ default: Detector }>('./detectors/*.ts', { eager: true });

/** Every detector of the folder, in the order of the codebook. Adding one is adding a file. */
export const DETECTORS: readonly Detector[] = Object.values(files)
  .map((file) => file.default)
  .sort((a, b) => SIGNALS.indexOf(a.id) - SIGNALS.indexOf(b.id));
