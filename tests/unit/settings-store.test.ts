import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/settings';
import { changeSettings, readSettings, type SettingsStorage, watchSettings } from '../../utils/settings-store';

type Listener = Parameters<SettingsStorage['onChanged']['addListener']>[0];

function storage(stored: Record<string, unknown> = {}) {
  const listeners = new Set<Listener>();
  const area: SettingsStorage = {
    local: {
      get: async (key) => (key in stored ? { [key]: stored[key] } : {}),
      set: async (items) => {
        Object.assign(stored, items);
        for (const listener of listeners) {
          listener(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])), 'local');
        }
      },
    },
    onChanged: { addListener: (one) => listeners.add(one), removeListener: (one) => listeners.delete(one) },
  };
  return { area, stored, listeners };
}

describe('settings store', () => {
  it('reads defaults where nothing is stored', async () => {
    expect(await readSettings(storage().area.local)).toEqual(DEFAULT_SETTINGS);
  });

  it('changes what is stored now, not what a screen remembers', async () => {
    const { area, stored } = storage({ settings: { ...DEFAULT_SETTINGS, silent: true } });
    await changeSettings(area.local, (settings) => ({ ...settings, retentionDays: 30 }));
    expect(stored['settings']).toEqual({ ...DEFAULT_SETTINGS, silent: true, retentionDays: 30 });
  });

  it('tells the settings now and after each change, until stopped', async () => {
    const { area, listeners } = storage();
    const heard: boolean[] = [];
    const stop = watchSettings(area, ({ silent }) => heard.push(silent));
    await vi.waitFor(() => expect(heard).toEqual([false]));
    await changeSettings(area.local, (settings) => ({ ...settings, silent: true }));
    expect(heard).toEqual([false, true]);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('does not listen to other areas and keys', async () => {
    const { area, listeners } = storage();
    const heard = vi.fn();
    watchSettings(area, heard);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    for (const listener of listeners) {
      listener({ settings: { newValue: DEFAULT_SETTINGS } }, 'session');
      listener({ other: { newValue: 1 } }, 'local');
    }
    expect(heard).toHaveBeenCalledOnce();
  });
});
