import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PopupWords } from '../../utils/i18n/popup';
import type { PauseChoice, PauseView } from './views';

interface PauseMenuProps {
  pause: PauseView;
  /** The site of the active tab by name, if it is one of ours. */
  site?: string;
  onPause: (choice: PauseChoice) => void;
  words: PopupWords;
}

/** Pause for a while, or go on: one button for both, so that the focus stays on it. */
export function PauseMenu({ pause, site, onPause, words }: PauseMenuProps) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (!open) return;
    ref.current?.querySelector<HTMLElement>('.sl-menu button')?.focus();
    const onPress = (event: Event) => {
      if (ref.current !== null && !event.composedPath().includes(ref.current)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);

  const isPaused = pause.kind !== 'running';
  const choose = (choice: PauseChoice) => {
    setOpen(false);
    button.current?.focus();
    onPause(choice);
  };
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Escape would close the popup itself.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the buttons inside
    <div class="sl-pause" ref={ref} onKeyDown={close}>
      <button
        ref={button}
        type="button"
        class="sl-button"
        data-small
        data-main={isPaused || undefined}
        aria-expanded={isPaused ? undefined : open}
        aria-controls={id}
        onClick={() => (isPaused ? choose('resume') : setOpen(!open))}
      >
        {isPaused ? words.pause.resume : words.pause.button}
        {isPaused ? null : (
          <svg class="sl-caret" viewBox="0 0 10 6" aria-hidden="true" focusable="false">
            <path d="M1 1l4 4 4-4" />
          </svg>
        )}
      </button>
      <div id={id} class="sl-menu" hidden={isPaused || !open}>
        <p class="sl-small">{words.pause.menu}</p>
        <button type="button" onClick={() => choose('ten_minutes')}>
          {words.pause.tenMinutes}
        </button>
        <button type="button" onClick={() => choose('until_restart')}>
          {words.pause.untilRestart}
        </button>
        {site === undefined ? null : (
          <button type="button" onClick={() => choose('site')}>
            {words.pause.site(site)}
          </button>
        )}
      </div>
    </div>
  );
}
