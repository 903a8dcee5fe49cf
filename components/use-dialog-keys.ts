import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const FOCUSABLE =
  'button:not(:disabled), select:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]';

/**
 * Keys of a dialog: focus starts on it and stays inside, Escape closes, a press outside closes. No key reaches
 * the page beneath: its own shortcuts (Escape closes the note there) must not fire. Giving focus back is the
 * caller's, in `onClose`: only it knows the badge, which may stand in another shadow root. All of it before the dialog
 * is painted: who sees it may press Escape at once.
 */
export function useDialogKeys(ref: RefObject<HTMLElement | null>, onClose: () => void): void {
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
  }, [ref]);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const root = dialog.getRootNode();
    // From outside a shadow root its inside is not to be seen: the host stands for it.
    const outermost: Node = root instanceof ShadowRoot ? root.host : dialog;

    const onKey = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.type !== 'keydown') return;
      if (event.key === 'Escape') {
        event.preventDefault();
        onClose();
      } else if (event.key === 'Tab') {
        keepInside(event, dialog, root);
      }
    };
    const onPress = (event: Event) => {
      if (!event.composedPath().includes(outermost)) onClose();
    };
    // The button that was pressed may be drawn away (an answer was given): without focus inside, keys would go to the page.
    const redrawn = new MutationObserver(() => {
      if (!dialog.contains(activeIn(root))) dialog.focus({ preventScroll: true });
    });
    redrawn.observe(dialog, { childList: true, subtree: true });
    const kinds = ['keydown', 'keyup', 'keypress'] as const;
    for (const kind of kinds) dialog.addEventListener(kind, onKey);
    dialog.ownerDocument.addEventListener('pointerdown', onPress, true);
    return () => {
      redrawn.disconnect();
      for (const kind of kinds) dialog.removeEventListener(kind, onKey);
      dialog.ownerDocument.removeEventListener('pointerdown', onPress, true);
    };
  }, [ref, onClose]);
}

function keepInside(event: KeyboardEvent, dialog: HTMLElement, root: Node): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return;
  const active = activeIn(root);
  const leaving = event.shiftKey ? active === first || active === dialog : active === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

function activeIn(root: Node): Element | null {
  return 'activeElement' in root ? (root.activeElement as Element | null) : null;
}
