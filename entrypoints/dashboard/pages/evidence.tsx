import { useCallback, useEffect, useState } from 'preact/hooks';
import { Confirm } from '../../../components/dashboard/Confirm';
import { type CheckView, EvidenceCheck } from '../../../components/dashboard/EvidenceCheck';
import { EvidenceList, type EvidenceView } from '../../../components/dashboard/EvidenceList';
import { ImportDrop } from '../../../components/dashboard/ImportDrop';
import { EVIDENCE_CSS } from '../../../components/styles/evidence.css';
import type { Dictionary } from '../../../utils/i18n';
import { evidenceWords } from '../../../utils/i18n/evidence';
import type { CaptureSet } from '../../../utils/model/capture-chain';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { deleteEvidence, readEvidence, readEvidenceFiles } from '../../../utils/record/evidence';
import { localDay } from '../../../utils/record/local-day';
import { WRITE_LOCK } from '../../../utils/record/write-lock';
import { addStyle } from '../add-style';
import { checkPack, exportPack, LARGEST_PACK, verdictIn } from '../evidence-files';
import type { PageProps } from '../page';
import { saveFile } from '../save-file';

const AT_ONCE = 24;
const lock = <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);

addStyle(EVIDENCE_CSS);

/** What was kept: look at it, delete it, pack it, check a pack. */
export function Page({ words, database }: PageProps) {
  const say = evidenceWords(words.locale);
  const [sets, setSets] = useState<CaptureSet[]>();
  const [count, setCount] = useState(AT_ONCE);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<EvidenceView>();
  const [said, setSaid] = useState('');
  const [digest, setDigest] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [check, setCheck] = useState<CheckView>({ kind: 'idle' });

  const open = useCallback(async (): Promise<SeedlensDatabase> => {
    const opened = await database;
    if (!opened.ok) throw new Error(words.popup.trouble[opened.problem]);
    return opened.db;
  }, [database, words]);
  const fail = useCallback(
    (error: unknown) => setSaid(say.failed(error instanceof Error ? error.message : String(error))),
    [say],
  );
  const reload = useCallback(() => {
    open().then(readEvidence).then(setSets).catch(fail);
  }, [open, fail]);
  useEffect(() => {
    reload();
    const seen = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [reload]);
  const newest = (sets ?? []).toReversed();
  const views = useViews(newest.slice(0, count), open, words);
  const chosen = new Set(
    newest.filter(({ setId, deletedUtc }) => deletedUtc === undefined && !left.has(setId)).map(({ setId }) => setId),
  );

  const work = (doing: () => Promise<void>) => {
    setBusy(true);
    setSaid('');
    doing()
      .catch(fail)
      .finally(() => setBusy(false));
  };
  const pack = () =>
    work(async () => {
      setDigest('');
      const made = await exportPack(await open(), sets ?? [], chosen, words);
      const now = Date.now();
      const name = `seedlens-evidence-${localDay(now, -new Date().getTimezoneOffset())}.zip`;
      saveFile(made.zip, name);
      setDigest(made.digest);
      setSaid(say.made(name));
    });
  const remove = ({ setId }: EvidenceView) =>
    work(async () => {
      await deleteEvidence(await open(), setId, 'user', { now: Date.now(), lock });
      reload();
      setSaid(say.gone);
    });
  const verify = (file: File) => {
    setCheck({ kind: 'working' });
    verified(file, say).then(setCheck, (error: unknown) =>
      setCheck({ kind: 'bad', file: file.name, problems: [String(error)] }),
    );
  };

  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      <p role="status" class={said === '' ? 'sl-sr' : 'sl-notice'}>
        {said}
      </p>
      {digest === '' ? null : (
        <section class="sl-card sl-evidence-section" aria-label={say.digest}>
          <h2>{say.digest}</h2>
          <p class="sl-evidence-long" data-digest>
            <code>{digest}</code>
          </p>
          <p class="sl-muted">{say.digestNote}</p>
        </section>
      )}
      {sets?.length === 0 ? <p class="sl-muted">{say.empty}</p> : null}
      {newest.length === 0 ? null : (
        <>
          <section class="sl-evidence-section">
            <h2>{say.pack.heading}</h2>
            <p class="sl-muted">{say.pack.note}</p>
            <button type="button" class="sl-button" data-main disabled={isBusy || chosen.size === 0} onClick={pack}>
              {isBusy ? say.pack.working : chosen.size === 0 ? say.pack.none : say.pack.go(chosen.size)}
            </button>
          </section>
          <section class="sl-group" style="padding: 0" aria-label={say.list}>
            <h2>{say.list}</h2>
            <EvidenceList
              words={say}
              sets={views}
              chosen={chosen}
              busy={isBusy}
              onChoose={(setId, isChosen) =>
                setLeft((before) => new Set(isChosen ? [...before].filter((one) => one !== setId) : [...before, setId]))
              }
              onRemove={setAsked}
            />
            {newest.length <= count ? null : (
              <button type="button" class="sl-button" onClick={() => setCount(count + AT_ONCE)}>
                {say.more}
              </button>
            )}
          </section>
        </>
      )}
      <section class="sl-evidence-section" data-verify>
        <h2>{say.verify.heading}</h2>
        <ImportDrop
          words={{ file: say.verify.file, choose: say.verify.choose, drop: say.verify.drop, formats: say.verify.note }}
          disabled={check.kind === 'working'}
          onFile={verify}
        />
        <EvidenceCheck words={say} view={check} />
      </section>
      {asked === undefined ? null : (
        <Confirm
          title={say.sure}
          note={say.sureNote}
          yes={say.yes}
          no={say.no}
          onYes={() => {
            setAsked(undefined);
            remove(asked);
          }}
          onNo={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

async function verified(file: File, say: ReturnType<typeof evidenceWords>): Promise<CheckView> {
  if (file.size > LARGEST_PACK) return { kind: 'bad', file: file.name, problems: [say.verify.tooLarge] };
  const answer = await checkPack(file);
  if (!answer.ok) return { kind: 'bad', file: file.name, problems: answer.problems.map(say.problem) };
  const { included, leftOut, deleted, digest } = answer;
  return { kind: 'good', sets: included, leftOut, deleted, digest };
}

/** Rows at once, pictures and verdicts when their bytes are read; addresses of pictures are given back. */
function useViews(
  sets: readonly CaptureSet[],
  open: () => Promise<SeedlensDatabase>,
  words: Dictionary,
): EvidenceView[] {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, { picture: string; verdict: string }>>(new Map());
  const key = sets.map(({ setId, deletedUtc }) => `${setId}${deletedUtc ?? ''}`).join();
  useEffect(() => {
    let gone = false;
    const made: string[] = [];
    const load = async () => {
      const db = await open();
      const found = new Map<string, { picture: string; verdict: string }>();
      for (const { setId, rows, deletedUtc } of sets) {
        if (deletedUtc !== undefined) continue;
        const files = await readEvidenceFiles(
          db,
          rows.map((row) => row.captureId),
        );
        const png = files.get(`${setId}.viewport_png`);
        if (gone || png === undefined) continue;
        const picture = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
        made.push(picture);
        found.set(setId, { picture, verdict: verdictIn(files.get(`${setId}.extract_json`), words) });
      }
      if (!gone) setLoaded(found);
    };
    load().catch((error: unknown) => console.warn('seedlens:', error));
    return () => {
      gone = true;
      for (const one of made) URL.revokeObjectURL(one);
    };
  }, [key, open, words]);
  return sets.map(({ setId, capturedUtc, deletedUtc, sha256, rows }) => ({
    setId,
    capturedAt: capturedUtc,
    sha256,
    address: rows[0]?.pageUrl ?? '',
    verdict: loaded.get(setId)?.verdict ?? '',
    ...(deletedUtc === undefined ? {} : { deletedAt: deletedUtc }),
    ...(loaded.has(setId) && deletedUtc === undefined ? { picture: loaded.get(setId)?.picture ?? '' } : {}),
  }));
}
