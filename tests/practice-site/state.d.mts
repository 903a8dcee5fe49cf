/** Inline script that spoils the live state in the hostile scenario. */
export const HOSTILE_STATE_SCRIPT: string;
