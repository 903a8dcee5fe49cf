/** The mark of the product: a lens. Decoration only; what it stands beside carries the words. */
export function Lens({ class: className }: { class?: string }) {
  return (
    <svg class={className ?? 'sl-lens'} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="3.6" />
      <path d="M7.8 7.8 10.8 10.8" />
    </svg>
  );
}
