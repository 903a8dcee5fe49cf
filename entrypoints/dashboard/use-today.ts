import { useEffect, useState } from 'preact/hooks';
import { localDay } from '../../utils/record/local-day';

/** A page left open notices this late at most that it is another day, ms. */
const LOOK_MS = 60_000;

const todayNow = () => localDay(Date.now(), -new Date().getTimezoneOffset());

/** The local day, followed while the page stays open. */
export function useToday(): string {
  const [today, setToday] = useState(todayNow);
  useEffect(() => {
    const look = () => setToday(todayNow);
    // Looked at again and again: a timer set for midnight stands still while the machine sleeps.
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
