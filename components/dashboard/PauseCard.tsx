import type { SettingsWords } from '../../utils/i18n/settings';

/** What holds everywhere, and the sites that are always at rest, by name. */
export interface PauseCardView {
  until?: number;
  untilRestart: boolean;
  /** Joined as the language does; `''` for none. */
  sites: string;
}

interface PauseCardProps {
  pause: PauseCardView;
  words: SettingsWords;
  onPause: (choice: 'ten_minutes' | 'until_restart' | 'resume') => void;
}

/** Is anything at rest, and the buttons to change it. */
export function PauseCard({ pause, words, onPause }: PauseCardProps) {
  const { pause: say } = words;
  const held = [
    ...(pause.untilRestart ? [say.untilRestart] : pause.until === undefined ? [] : [say.until(pause.until)]),
    ...(pause.sites === '' ? [] : [say.sites(pause.sites)]),
  ];
  return (
    <>
      <p role="status">{held.length === 0 ? say.running : held.join(' ')}</p>
      <div class="sl-row">
        {held.length === 0 ? (
          <>
            <button type="button" class="sl-button" onClick={() => onPause('ten_minutes')}>
              {say.tenMinutes}
            </button>
            <button type="button" class="sl-button" onClick={() => onPause('until_restart')}>
              {say.untilRestartButton}
            </button>
          </>
        ) : (
          <button type="button" class="sl-button" data-main onClick={() => onPause('resume')}>
            {say.resume}
          </button>
        )}
      </div>
    </>
  );
}
