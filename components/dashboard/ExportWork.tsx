interface ExportWorkProps {
  /** What is being done, and how far it is. */
  said: string;
  /** undefined: nobody knows of how much. */
  percent: number | undefined;
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
