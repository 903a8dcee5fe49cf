import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type NewStudy, Studies } from '../../../components/dashboard/Studies';
import { studyWords } from '../../../utils/i18n/study';
import type { StudyRow } from '../../../utils/model/rows';
import {
  LARGEST_STUDY_FILE,
  newStudyFile,
  parseStudyFile,
  type StudyFile,
  studyFileText,
} from '../../../utils/model/study-file';
import { joinedStudies, joinStudy, leaveStudy } from '../../../utils/record/study';
import { WRITE_LOCK } from '../../../utils/record/write-lock';
import type { PageProps } from '../page';
import { saveFile } from '../save-file';

const lock = <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);

/** Brings studies, their files and the record together. */
export function StudiesSection({
  words,
  settings,
  change,
  database,
}: Pick<PageProps, 'words' | 'settings' | 'change' | 'database'>) {
  const say = useMemo(() => studyWords(words.locale), [words]);
  const [joined, setJoined] = useState<readonly StudyRow[]>([]);
  const [asked, setAsked] = useState<StudyFile>();
  const [said, setSaid] = useState('');
  const held = useRef(settings.studies);
  held.current = settings.studies;
  const refresh = useCallback(async () => {
    const opened = await database;
    if (!opened.ok) return;
    const rows = await joinedStudies(opened.db);
    setJoined(rows);
    // A study that was left, here or in another window, keeps no badges off.
    const isJoined = ({ studyId }: { studyId: string }) => rows.some((row) => row.studyId === studyId);
    if (!held.current.every(isJoined))
      await change((before) => ({ ...before, studies: before.studies.filter(isJoined) }));
  }, [database, change]);
  useEffect(() => {
    refresh().catch(() => undefined);
  }, [refresh]);
  const doing = (work: () => Promise<string>) => {
    work().then(setSaid, (error: unknown) =>
      setSaid(say.failed(error instanceof Error ? error.message : String(error))),
    );
  };
  const recordOf = async () => {
    const opened = await database;
    if (!opened.ok) throw new Error(words.popup.trouble[opened.problem]);
    return opened.db;
  };
  const open = async (file: File) => {
    const study = file.size > LARGEST_STUDY_FILE ? undefined : parseStudyFile(await file.text());
    setAsked(study);
    return study === undefined ? say.notAStudy : '';
  };
  const keep = (studyId: string, silent: boolean) =>
    change((before) => ({
      ...before,
      studies: [...before.studies.filter((one) => one.studyId !== studyId), { studyId, silent }],
    }));
  const join = async (study: StudyFile, silent: boolean) => {
    await joinStudy(await recordOf(), study, { now: Date.now(), lock });
    await keep(study.studyId, silent);
    setAsked(undefined);
    await refresh();
    return silent ? say.said.joinedSilent(study.name) : say.said.joined(study.name);
  };
  const leave = async (studyId: string) => {
    await leaveStudy(await recordOf(), studyId, { now: Date.now(), lock });
    await refresh();
    return settings.silent ? say.said.leftSilent : say.said.left;
  };
  const make = async (study: NewStudy) => {
    const file = newStudyFile(study, (count) => crypto.getRandomValues(new Uint8Array(count)));
    const name = `seedlens-study-${file.studyId}.json`;
    saveFile(new Blob([studyFileText(file)], { type: 'application/json' }), name);
    return say.said.made(name);
  };
  return (
    <Studies
      words={say}
      joined={joined}
      asked={asked}
      said={said}
      onOpen={(file) => doing(() => open(file))}
      silent={(studyId) => settings.studies.some((one) => one.studyId === studyId && one.silent)}
      onSilent={(studyId, silent) =>
        doing(async () => {
          await keep(studyId, silent);
          return '';
        })
      }
      onJoin={(silent) => {
        if (asked !== undefined) doing(() => join(asked, silent));
      }}
      onCancel={() => setAsked(undefined)}
      onLeave={(studyId) => doing(() => leave(studyId))}
      onMake={(study) => doing(() => make(study))}
    />
  );
}
