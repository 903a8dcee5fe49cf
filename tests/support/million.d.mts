/** Makes the profile where there is none yet, which takes minutes. Returns its path; nobody writes into it. */
export function ensureMillion(options?: { count?: number }): Promise<string>;
/** Path of a fresh copy of the profile; the caller removes it. */
export function millionProfile(options?: { count?: number }): Promise<string>;
/** Milliseconds; `warm` sorted. */
export function measurePopup(options?: { count?: number; opens?: number }): Promise<{ cold: number; warm: number[] }>;
