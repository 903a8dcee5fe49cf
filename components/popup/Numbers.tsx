import type { PopupWords } from '../../utils/i18n/popup';
import type { SummaryView } from './views';

/** What was seen in the range: the total, and three counts with what they are counts of. */
export function Numbers({ summary, words }: { summary: SummaryView; words: PopupWords }) {
  const { numbers, trend } = words;
  const { noteDays, labelled, shoppableUnlabelled, openedAndChecked } = summary;
  return (
    <section class="sl-numbers" aria-label={numbers.heading}>
      <p class="sl-total">
        <span class="sl-key" aria-hidden="true" />
        <span class="sl-total-label">{numbers.heading}</span>
        <strong class="sl-num">{trend.count(noteDays)}</strong> <span>{numbers.seen(noteDays)}</span>
      </p>
      {noteDays === 0 ? (
        <p class="sl-muted">{numbers.empty}</p>
      ) : (
        <>
          <ul class="sl-counts">
            <Count
              name={numbers.labelled}
              value={trend.count(labelled)}
              share={numbers.share(labelled, noteDays)}
              tone="strong"
            />
            <Count
              name={numbers.shoppable}
              value={trend.count(shoppableUnlabelled)}
              share={numbers.ofOpened(shoppableUnlabelled, openedAndChecked)}
              tone="mid"
            />
            <Count
              name={numbers.opened}
              value={trend.count(openedAndChecked)}
              share={numbers.share(openedAndChecked, noteDays)}
              tone="none"
            />
          </ul>
          <p class="sl-small">{numbers.coverage}</p>
        </>
      )}
    </section>
  );
}

interface CountProps {
  name: string;
  value: string;
  share: string;
  /** Its colour in the trend; `none`: not drawn there. */
  tone: 'strong' | 'mid' | 'none';
}

function Count({ name, value, share, tone }: CountProps) {
  return (
    <li class="sl-count">
      <span>
        <span class="sl-key" data-tone={tone} aria-hidden="true" />
        {name}
      </span>
      <strong class="sl-num">{value}</strong>
      <span class="sl-count-share">{share}</span>
    </li>
  );
}
