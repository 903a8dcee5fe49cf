import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { rescueWords } from '../../utils/i18n/rescue';
import { asideNames, dropRecords, forgetAside, setAside } from '../../utils/record/aside';
import { findLoss, forgetLoss } from '../../utils/record/loss';
import { forgetMerged } from '../../utils/record/merge';
import { WRITE_LOCK } from '../../utils/record/write-lock';
import { forgetSession } from './at-rest';
import type { PageProps } from './page';

const context = { lock: <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn) };

/** Open pages let go of what they hold, and wait: a backup goes into an empty record only. Says what stood in the way. */
export async function beginNewRecord({ settings, change, words, reopen }: PageProps): Promise<string> {
  const { recording } = settings;
  await change((before) => ({ ...before, pausedUntilRestart: true, recording: 'off' }));
  try {
    const outcome = await setAside(context);
    if (!outcome.ok) {
      await change((before) => ({ ...before, pausedUntilRestart: settings.pausedUntilRestart }));
      const isStuck = outcome.problem === 'database_corrupt';
      return isStuck ? rescueWords(words.locale).stuck : words.popup.trouble[outcome.problem];
    }
    await forgetAll();
    await change((before) => ({ ...before, studies: [] }));
    location.hash = '#/health/new';
    reopen();
    return '';
  } finally {
    await change((before) => ({ ...before, recording }));
  }
}

/** Deletes a record that cannot be opened, what was set aside, and merged studies. @throws an error that can be shown */
export async function dropUnread({ change, words, reopen }: PageProps): Promise<undefined> {
  if (!(await dropRecords(context))) throw new Error(rescueWords(words.locale).notDeleted);
  await forgetMerged();
  await forgetAll();
  await change((before) => ({ ...before, studies: [] }));
  reopen();
}

/** @throws an error that can be shown */
export async function dropAside({ words }: Pick<PageProps, 'words'>): Promise<void> {
  if (!(await forgetAside(context))) throw new Error(rescueWords(words.locale).notDeleted);
}

async function forgetAll(): Promise<void> {
  await forgetSession();
  await forgetLoss(browser.storage.local);
}

/** After trouble: a new record, one that is gone, those set aside. */
export function Aftermath(props: PageProps) {
  const { words, settings, change, database, rest } = props;
  const say = rescueWords(words.locale);
  const [lost, setLost] = useState<number>();
  const [left, setLeft] = useState(0);
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const look = async () => {
      setLeft((await asideNames()).length);
      const opened = await database;
      if (opened.ok) setLost(await findLoss(opened.db, browser.storage.local, Date.now()));
    };
    look().catch((error: unknown) => console.warn('seedlens:', error));
  }, [database]);
  const press = () => {
    setSure(!sure);
    if (sure)
      dropAside(props).then(
        () => setLeft(0),
        (error: Error) => setSaid(error.message),
      );
  };
  const noted = () => {
    setLost(undefined);
    forgetLoss(browser.storage.local).catch(() => undefined);
  };
  return (
    <>
      {rest[0] === 'new' && settings.pausedUntilRestart ? (
        <Emptied
          words={words}
          text={say.done}
          go={words.settings.pause.resume}
          onGo={() => change((before) => ({ ...before, pausedUntilRestart: false }))}
        />
      ) : null}
      {lost === undefined ? null : <Emptied words={words} text={say.lost(lost)} go={say.noted} onGo={noted} />}
      {left === 0 ? null : (
        <div class="sl-row">
          <p>{say.left(left)}</p>
          <button type="button" class="sl-button" data-small onClick={press}>
            {sure ? words.backup.days.sure : say.deleteLeft}
          </button>
          <p role="status">{said}</p>
        </div>
      )}
    </>
  );
}

interface EmptiedProps extends Pick<PageProps, 'words'> {
  text: string;
  /** How to go on without a backup. */
  go: string;
  onGo: () => void;
}

function Emptied({ words, text, go, onGo }: EmptiedProps) {
  return (
    <div class="sl-notice" role="status">
      <p>{text}</p>
      <div class="sl-row">
        <a href="#/settings/backup">{words.backup.restoreHeading}</a>
        <button type="button" class="sl-button" data-small onClick={onGo}>
          {go}
        </button>
      </div>
    </div>
  );
}
