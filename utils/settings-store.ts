import { parseSettings, type Settings } from './settings';

/** The part of `browser.storage.local` that settings need. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export const SETTINGS_KEY = 'settings';

/** The settings as stored now; defaults where nothing or nonsense is stored. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  return parseSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Reads, changes and writes back, so that two screens do not undo each other's choices. */
export async function changeSettings(area: SettingsArea, change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await readSettings(area));
  await area.set({ [SETTINGS_KEY]: settings });
  return settings;
}

type OnChange = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** The part of `browser.storage` that watching needs. */
export interface SettingsStorage {
  local: SettingsArea;
  onChanged: { addListener(listener: OnChange): void; removeListener(listener: OnChange): void };
}

/**
 * Tells the settings now and after every change, wherever it was made. Returns how to stop. (`storage` is a name that WXT
 * would import a library of its own for.)
 */
export function watchSettings(stored: SettingsStorage, onValue: (settings: Settings) => void): () => void {
  const onChange: OnChange = (changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change !== undefined) onValue(parseSettings(change.newValue));
  };
  stored.onChanged.addListener(onChange);
  readSettings(stored.local).then(onValue, () => onValue(parseSettings(undefined)));
  return () => stored.onChanged.removeListener(onChange);
}
