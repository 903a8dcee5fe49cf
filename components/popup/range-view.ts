import type { DailyRollup } from '../../utils/model/rows';
import { summariseRollups } from '../../utils/summarise/overview';
import type { DayView, Range, SummaryView } from './views';

/** How many local days a range covers, today included. */
export const RANGE_DAYS: Readonly<Record<Range, number>> = { today: 1, week: 7, month: 30 };

/** The local day `back` days before `day` (`2026-11-22`). */
export function dayBefore(day: string, back: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - back);
  return date.toISOString().slice(0, 10);
}

/** The numbers of a range that ends with `today`, from roll-ups of that range or more; empty days are there with zeros. */
export function rangeView(rows: readonly DailyRollup[], range: Range, today: string): SummaryView {
  const count = RANGE_DAYS[range];
  const first = dayBefore(today, count - 1);
  const overview = summariseRollups(rows.filter(({ day }) => day >= first && day <= today));
  const known = new Map(overview.byDay.map((one) => [one.day, one]));
  const byDay = Array.from({ length: count }, (_, at): DayView => {
    const day = dayBefore(today, count - 1 - at);
    return known.get(day) ?? { day, noteDays: 0, labelled: 0, shoppableUnlabelled: 0 };
  });
  return { ...overview, byDay };
}
