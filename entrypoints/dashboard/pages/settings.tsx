import { useEffect, useState } from 'preact/hooks';
import { DeleteAll } from '../../../components/dashboard/DeleteAll';
import { DeleteDays } from '../../../components/dashboard/DeleteDays';
import { PauseCard, type PauseCardView } from '../../../components/dashboard/PauseCard';
import { Days, Group, SettingsForm } from '../../../components/dashboard/SettingsForm';
import { RETENTION } from '../../../components/dashboard/settings-view';
import type { Dictionary } from '../../../utils/i18n';
import { list } from '../../../utils/i18n/numbers';
import { studyWords } from '../../../utils/i18n/study';
import { applyPause } from '../../../utils/pause';
import { deleteDays, deleteEverything } from '../../../utils/record/delete';
import { localDay } from '../../../utils/record/local-day';
import { forgetMerged } from '../../../utils/record/merge';
import { WRITE_LOCK } from '../../../utils/record/write-lock';
import type { Settings } from '../../../utils/settings';
import { atRest, forgetSession } from '../at-rest';
import type { PageProps } from '../page';
import { dropAside, dropUnread } from '../rescue';
import { BackupSection } from './settings-backup';
import { DeepCaptureSection } from './settings-deep-capture';
import { LinkRulesSection } from './settings-link-rules';
import { StudiesSection } from './settings-studies';

const DAY_MS = 86_400_000;

const lock = <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);

/** Language, recording, badges, retention, pause, backup, delete. Every choice is kept at once. */
export function Page(props: PageProps) {
  const { words, settings, change, database, rest } = props;
  const [said, setSaid] = useState('');
  const keep = (how: (before: Settings) => Settings) => {
    change(how).then(
      () => setSaid(words.settings.saved),
      (error: unknown) => setSaid(words.dashboard.failed(String(error))),
    );
  };
  const part = rest[0];
  useEffect(() => {
    // `#/settings/backup` leads to that card.
    if (part !== undefined) document.getElementById(`sl-${part}`)?.scrollIntoView();
  }, [part]);
  const deleteAll = async () => {
    if (!(await database).ok) return dropUnread(props);
    return atRest(props, async (db) => {
      const { howMany, silentBefore } = await deleteEverything(db, { now: Date.now(), lock });
      await forgetMerged();
      await dropAside(props);
      await forgetSession();
      // With their keys gone, no study is joined any more, and no audit runs.
      await change((before) => ({ ...before, studies: [], silent: silentBefore ?? before.silent }));
      return howMany;
    });
  };
  const deleteRange = (fromDay: string, toDay: string) =>
    atRest(props, async (db) => {
      const offset = -new Date().getTimezoneOffset();
      // Counting remembers today and the day before.
      if (toDay >= localDay(Date.now() - DAY_MS, offset)) await forgetSession();
      return (await deleteDays(db, fromDay, toDay, offset, { now: Date.now(), lock })).howMany;
    });
  return (
    <div class="sl-page" data-narrow>
      <div class="sl-page-head">
        <h1>{words.settings.heading}</h1>
        <p class="sl-saved" role="status">
          {said}
        </p>
      </div>
      <SettingsForm
        settings={settings}
        words={words}
        {...(settings.studies.some(({ silent }) => silent) ? { badgesOff: studyWords(words.locale).badgesOff } : {})}
        onChange={(changed) =>
          keep((before) => ({ ...before, ...changed, badges: { ...before.badges, ...changed.badges } }))
        }
      />
      <DeepCaptureSection
        locale={words.locale}
        isOn={settings.deepCapture}
        onChange={(deepCapture) => keep((before) => ({ ...before, deepCapture }))}
      />
      <LinkRulesSection
        words={words}
        rules={settings.customRules}
        onChange={(customRules) => keep((before) => ({ ...before, customRules }))}
      />
      <Group heading={words.settings.pause.heading}>
        <PauseCard
          pause={pauseView(settings, Date.now(), words)}
          words={words.settings}
          onPause={(choice) => keep((before) => applyPause(before, choice, undefined, Date.now()))}
        />
      </Group>
      <Group id="sl-studies" heading={studyWords(words.locale).heading}>
        <StudiesSection words={words} settings={settings} change={change} database={database} />
      </Group>
      <Group id="sl-backup" heading={words.backup.heading}>
        <BackupSection words={words} database={database} />
        <Days
          days={settings.backupReminderDays}
          label={words.backup.reminding.label}
          note={words.backup.reminding.note}
          range={{ min: 0, max: RETENTION.max }}
          invalid={words.settings.retention.invalid}
          onChange={(backupReminderDays) => keep((before) => ({ ...before, backupReminderDays }))}
        />
      </Group>
      <Group heading={words.backup.days.heading}>
        <DeleteDays
          words={words.backup.days}
          offer={words.backup.offer}
          onDelete={deleteRange}
          failed={words.settings.remove.failed}
        />
      </Group>
      <Group heading={words.settings.remove.heading}>
        <DeleteAll words={words.settings} offer={words.backup.offer} onDelete={deleteAll} />
      </Group>
    </div>
  );
}

function pauseView(settings: Settings, now: number, { locale, names }: Dictionary): PauseCardView {
  const { pausedUntil, pausedUntilRestart, pausedSites } = settings;
  return {
    untilRestart: pausedUntilRestart,
    sites: list(
      locale,
      pausedSites.map((site) => names.sites[site]),
    ),
    ...(pausedUntil !== undefined && pausedUntil > now ? { until: pausedUntil } : {}),
  };
}
