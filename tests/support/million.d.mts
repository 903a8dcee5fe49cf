/** Path of a fresh copy of the profile; the caller removes it. */
export function millionProfile(options?: { count?: number }): Promise<string>;
/** Milliseconds; `warm` sorted. */
export function measurePopup(options?: { count?: number; opens?: number }): Promise<{ cold: number; warm: number[] }>;
