import type { FirstRunWords } from '../utils/i18n/first-run';

interface FirstRunProps {
  words: FirstRunWords;
  onChoose: (mode: 'full' | 'counts') => void;
  /** On the dashboard the heading is the page's. */
  level?: 1 | 2;
}

/** The choice before anything is recorded: what is kept, what never is, where it stays, what cannot be seen. */
export function FirstRun({ words, onChoose, level = 2 }: FirstRunProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  const Sub = level === 1 ? 'h2' : 'h3';
  return (
    <section class="sl-first">
      <Title>{words.heading}</Title>
      <p class="sl-muted">{words.lead}</p>
      <div class="sl-first-choices">
        <button type="button" class="sl-choice" onClick={() => onChoose('full')}>
          <strong>{words.full}</strong>
          <span>{words.fullNote}</span>
        </button>
        <button type="button" class="sl-choice" onClick={() => onChoose('counts')}>
          <strong>{words.counts}</strong>
          <span>{words.countsNote}</span>
        </button>
      </div>
      <p class="sl-small">{words.change}</p>
      <div class="sl-first-facts">
        <Facts as={Sub} heading={words.recorded} items={words.recordedItems} />
        <Facts as={Sub} heading={words.never} items={words.neverItems} />
        <div>
          <Sub>{words.where}</Sub>
          <p>{words.whereText}</p>
        </div>
        <div>
          <Sub>{words.cannot}</Sub>
          <p>{words.cannotText}</p>
          <p>{words.captureText}</p>
        </div>
      </div>
    </section>
  );
}

function Facts({ as: Sub, heading, items }: { as: 'h2' | 'h3'; heading: string; items: readonly string[] }) {
  return (
    <div>
      <Sub>{heading}</Sub>
      <ul class="sl-first-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
