import { useEffect, useState } from 'preact/hooks';
import { toneOf } from '../../../components/badge-tone';
import { DeleteNote, type DeleteWhat } from '../../../components/dashboard/DeleteNote';
import { NoteDrawer, type NoteDrawerView } from '../../../components/dashboard/NoteDrawer';
import { signalName } from '../../../utils/detect/signal-name';
import type { Dictionary } from '../../../utils/i18n';
import { moment } from '../../../utils/i18n/numbers';
import { type NotesPageWords, notesPageWords } from '../../../utils/i18n/overview-notes';
import { placeName } from '../../../utils/judge/words';
import type { CorrectionRow, LinkRow, ObservationRow, SignalRow } from '../../../utils/model/rows';
import { type SignalId, VERDICT_CODES } from '../../../utils/model/vocabulary';
import { deleteAuthor, deleteNote } from '../../../utils/record/delete';
import type { NoteHistory } from '../../../utils/record/read';
import type { StoredImpression } from '../../../utils/record/stored';
import { WRITE_LOCK } from '../../../utils/record/write-lock';
import { atRest } from '../at-rest';
import type { PageProps } from '../page';
import type { RecordReads } from '../record-reads';
import { readInWorker } from '../record-reads-client';

/** Showings of a note that are shown at once, and that are added by a press: a long history is not drawn in one go. */
const LATEST = 20;
const MORE = 100;

const lock = <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);

interface OpenNoteProps {
  noteKey: string;
  page: PageProps;
  /** Must be stable between renders. */
  onClose: () => void;
  /** The note, or more, is no longer in the record. */
  onDeleted: () => void;
}

type Removal = { showings: number; links: number; authorKey?: string; authorNotes?: number };

/** The drawer of one note, read from the record. */
export function OpenNote({ noteKey, page, onClose, onDeleted }: OpenNoteProps) {
  const { words, database } = page;
  const say = notesPageWords(words.locale);
  const [view, setView] = useState<NoteDrawerView | null>();
  const [trouble, setTrouble] = useState<string>();
  const [removal, setRemoval] = useState<Removal>();
  const [latest, setLatest] = useState(LATEST);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const fail = (error: unknown) => {
      if (gone) return;
      setView(undefined);
      setTrouble(words.dashboard.failed(error instanceof Error ? error.message : String(error)));
    };
    const take = (answer: RecordReads['note']['answer']) => {
      setView(answer === undefined ? null : viewOf(answer.history, words, say, latest));
      const { history, authorKey, authorNotes } = answer ?? {};
      // Read again after it was deleted: how many rows went still stands there.
      if (history === undefined) return;
      setRemoval({
        showings: history.impressions.length,
        links: history.links.length,
        ...(authorKey === undefined || authorNotes === undefined ? {} : { authorKey, authorNotes }),
      });
    };
    database
      .then((opened) => {
        if (gone) return;
        if (!opened.ok) throw new Error(words.popup.trouble[opened.problem]);
        stop = readInWorker(opened.db.name, 'note', { noteKey, latest }, take, fail);
      })
      .catch(fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [noteKey, words, say, database, latest]);
  const remove = (what: DeleteWhat): Promise<number> =>
    atRest(page, async (db) => {
      const context = { now: Date.now(), lock };
      const authorKey = removal?.authorKey;
      const { howMany } =
        what === 'author' && authorKey !== undefined
          ? await deleteAuthor(db, authorKey, context)
          : await deleteNote(db, noteKey, context);
      setView(null);
      onDeleted();
      return howMany;
    });
  return (
    <NoteDrawer
      view={view}
      words={say}
      loading={trouble ?? words.dashboard.loading}
      onClose={onClose}
      onMore={() => setLatest(latest + MORE)}
    >
      {removal === undefined ? null : (
        <DeleteNote
          words={say.remove}
          offer={words.backup.offer}
          failed={words.settings.remove.failed}
          showings={removal.showings}
          links={removal.links}
          authorNotes={removal.authorNotes}
          onDelete={remove}
        />
      )}
    </NoteDrawer>
  );
}

function viewOf(history: NoteHistory, words: Dictionary, say: NotesPageWords, latest: number): NoteDrawerView {
  const { locale, names } = words;
  const { drawer } = say;
  const own = history.views.find(({ note }) => note.source === 'live' && note.importId === '') ?? history.views[0];
  const note = own?.note;
  const title = note?.title;
  return {
    title: title || (title === undefined ? words.dashboard.notes.titleUntold : words.dashboard.notes.untitled),
    ...(note?.text === undefined ? {} : { text: note.text }),
    ...(note?.noteUrl === undefined ? {} : { url: note.noteUrl }),
    facts:
      note === undefined
        ? []
        : [
            { name: drawer.first, value: moment(locale, note.firstSeenUtc) },
            { name: words.dashboard.notes.columns.seen, value: moment(locale, note.lastSeenUtc) },
            { name: say.columns.times, value: drawer.times(note.timesSeen, note.labelledShowings) },
            { name: drawer.level, value: names.levels[note.level] },
            { name: drawer.account, value: names.accounts[note.accountKind] },
          ],
    verdicts: history.verdicts.map((verdict) => ({
      tone: toneOf(verdict.verdict),
      name: names.verdicts[verdict.verdict],
      details: [
        names.sources[verdict.source],
        drawer.ruleset(verdict.rulesetVersion),
        verdict.gateMet ? drawer.gateMet : drawer.gateOpen,
        moment(locale, verdict.decidedUtc),
      ].join(' · '),
    })),
    corrections: history.corrections.map((row) => correctionText(row, words, say)),
    earlier: Math.max(0, history.impressions.length - latest),
    impressions: history.impressions
      .slice(-latest)
      .toReversed()
      .map((row) => impressionOf(row, words, say)),
    readings: history.observations.toReversed().map((row) => readingOf(row, history.signals, words, say)),
    links: history.links.slice(-latest).map((row) => linkOf(row, words)),
  };
}

function correctionText(row: CorrectionRow, { locale, names }: Dictionary, { drawer }: NotesPageWords): string {
  const time = moment(locale, row.madeUtc);
  if (row.userCode === row.verdictShown) return drawer.agreed(time);
  const code = VERDICT_CODES.find((one) => one === row.userCode);
  return code === undefined ? drawer.disagreed(time) : drawer.corrected(names.verdicts[code], time);
}

function impressionOf(row: StoredImpression, { locale, names }: Dictionary, { drawer }: NotesPageWords) {
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(row.exposureMs / 1000);
  return {
    key: row.impressionId,
    when: moment(locale, row.firstRenderedUtc),
    verdict: names.verdicts[row.verdictAtView],
    details: [
      names.surfaces[row.surface],
      ...(row.slot === undefined ? [] : [drawer.slot(row.slot + 1)]),
      row.viewable || row.opened ? drawer.seconds(seconds) : drawer.renderedOnly,
      ...(row.opened ? [drawer.opened] : []),
      ...(row.labelWord === undefined ? [] : [row.labelWord]),
    ].join(' · '),
  };
}

function readingOf(
  row: ObservationRow,
  signals: readonly SignalRow[],
  { locale, names }: Dictionary,
  { drawer }: NotesPageWords,
) {
  const name = (signal: SignalId) => signalName(locale, signal);
  return {
    key: row.observationId,
    when: `${moment(locale, row.observedUtc)} · ${names.surfaces[row.surface]} · ${names.levels[row.level]}`,
    found: row.found.map((signal) => {
      const evidence = signals.filter((one) => one.observationId === row.observationId && one.signal === signal);
      const quotes = evidence.flatMap(({ matchedText, place }) =>
        matchedText === undefined ? [] : [drawer.quote(matchedText, placeName(locale, place))],
      );
      return [name(signal), ...quotes].join(' ');
    }),
    absent: row.absent.map(name),
    unread: row.unread.map(name),
    failed: row.failed.map(name),
  };
}

function linkOf(row: LinkRow, { locale, links }: Dictionary) {
  const kind = links.kinds[row.kind];
  const party = row.affiliateId ?? row.affiliateKey;
  return {
    key: row.linkId,
    what: `${links.shop(row.targetPlatform ?? row.platform)} · ${kind}`,
    details: [
      placeName(locale, row.place),
      ...(row.affiliateNetwork === undefined
        ? []
        : [party === undefined ? links.partyHidden(row.affiliateNetwork) : links.party(row.affiliateNetwork, party)]),
      ...(row.urlClean === undefined ? [] : [row.urlClean]),
      ...(row.shortCode === undefined ? [] : [row.shortCode]),
      moment(locale, row.observedUtc),
    ].join(' · '),
  };
}
