interface ExportWorkProps {
  /** What is being done, with its percentage. */
  said: string;
  percent: number;
  cancel: string;
  onCancel: () => void;
}

/** How far it is, and how to stop it. */
export function ExportWork({ said, percent, cancel, onCancel }: ExportWorkProps) {
  return (
    <section class="sl-card sl-import-work">
      <p role="status">{said}</p>
      <progress class="sl-import-bar" max={100} value={percent} aria-label={said} />
      <div class="sl-row">
        <button type="button" class="sl-button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </section>
  );
}
