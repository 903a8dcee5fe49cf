import { defineContentScript } from 'wxt/utils/define-content-script';
import { envelope, opened } from '../../utils/envelope';
import { resolveLocale } from '../../utils/i18n/locale';
import { barWords } from '../../utils/i18n/note-bar';
import type { MessageName, RequestOf, ResponseOf } from '../../utils/messages';
import { packBatch } from '../../utils/model/pack-batch';
import type { TextReader } from '../../utils/model/text-reader';
import type { Surface } from '../../utils/model/vocabulary';
import { type Correction, loadedPageReader, type PageReader } from '../../utils/page-reader';
import { isBadged, isPaused, isSilent, storedSettings } from '../../utils/settings';
import { BadgeViews } from './badge-views';
import { type Anchor, CardBadges } from './card-badges';
import { EvidenceDesk } from './evidence';
import { extensionApi } from './extension';
import { highlightName } from './highlight-name';
import { NOT_WATCHING } from './not-watching';
import { NoteBar } from './note-bar';
import { WatchedPage } from './page';
import { sessionFacts, viewNow } from './session-facts';
import type { Showing } from './showing';
import { steadyClock } from './steady-clock';
import { TapEar } from './tap-ear';

const TICK_MS = 1000;

/** Our isolated world on the two sites: brings page, clock, settings and messages to the pure steps. */
export default defineContentScript({
  matches: ['https://www.xiaohongshu.com/*', 'https://www.rednote.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const api = extensionApi();
    const version = api.runtime.getManifest().version;
    const { now, wake } = steadyClock();
    const newId = () => crypto.randomUUID();
    let settings = storedSettings(undefined);
    /** Until the settings are told, cards are looked at, and nothing is shown, sent, kept or asked for. */
    let isTold = false;
    let locale = resolveLocale(settings.language, navigator.language);
    let views = new BadgeViews(locale, settings);
    let page: WatchedPage | undefined;
    let reader: PageReader | undefined;
    let loading: Promise<void> | undefined;

    const ask = async <N extends MessageName>(name: N, body: RequestOf<N>): Promise<ResponseOf<N>> =>
      opened(name, await api.runtime.sendMessage(envelope(name, body)));

    const highlight = highlightName();
    let texts: TextReader | undefined;
    const useReader = () => {
      texts = reader?.createReader(settings.customRules);
      if (texts !== undefined) page?.setReader(texts);
    };
    /** The recogniser and the panel come when they are needed, or when the page has nothing else to do. */
    const loadReader = (): Promise<void> => {
      loading ??= ask('reader.load', {})
        .then(() => {
          reader = loadedPageReader(globalThis);
          useReader();
          return ask('marks.style', { name: highlight });
        })
        .then(() => undefined)
        .catch(() => {
          loading = undefined;
        });
      return loading;
    };

    const explain = async (showing: Showing | undefined, { host, refocus }: Anchor) => {
      await loadReader();
      if (showing === undefined) return;
      const { noteId } = showing.item.note;
      reader?.explain({
        locale,
        version,
        refocus,
        anchor: host,
        item: showing.item,
        seenAt: showing.firstRenderedAt,
        // Of what is no note, nothing would be kept.
        ...(settings.recording === 'full' && noteId !== undefined
          ? { onCorrect: (said: Correction) => correct(noteId, showing, said) }
          : {}),
      });
    };
    const correct = (noteId: string, { item: { verdict } }: Showing, { right, code }: Correction) => {
      const userCode = right ? verdict.code : (code ?? 'wrong');
      const madeAt = Math.round(now());
      ask('correction.make', { noteId, verdictShown: verdict.code, userCode, madeAt }).catch(quiet);
    };
    const badges = new CardBadges((card, anchor) => {
      explain(page?.showingOf(card), anchor).catch(quiet);
    });
    const bar = new NoteBar((anchor) => {
      explain(page?.openShowing, anchor).catch(quiet);
    });

    /** May anything of ours stand there now? */
    const shows = (surface: Surface) => isTold && !evidence.hidden && isBadged(settings, surface);
    const unpaintNote = () => {
      bar.hide();
      reader?.unmark(highlight);
    };
    const paintNote = (container: Element, showing: Showing) => {
      if (!isTold) return;
      if (reader === undefined) loadReader().catch(quiet);
      if (!shows('note')) {
        unpaintNote();
        return;
      }
      if (texts !== undefined) reader?.mark(highlight, container, texts);
      const words = barWords(locale);
      const badge = views.of(showing) ?? {
        text: words.why,
        tone: 'quiet' as const,
        label: views.said(showing).sentence,
      };
      const chips = reader?.chips(locale, showing.item.readings) ?? [];
      bar.show(container, { badge, chips, chipsLabel: words.chips });
    };

    const evidence = new EvidenceDesk({
      page: () => page,
      locale: () => locale,
      reader: async () => {
        await loadReader();
        return reader;
      },
    });

    let ear: TapEar | undefined;
    /** With deep capture on, what the page's own answers tell is taken up too. */
    const listenOrNot = () => {
      const wanted = settings.deepCapture && page !== undefined;
      if (wanted === (ear !== undefined)) return;
      ear?.close();
      ear = wanted
        ? new TapEar({
            onAnswer: (url, body, request) => {
              loadReader()
                .then(() => page?.learn(reader?.readAnswer(url, JSON.parse(body), request) ?? []))
                .catch(quiet);
            },
            onStopped: (why) => {
              ask('tap.stopped', { why }).catch(quiet);
            },
            whenIdle: (work) => {
              ctx.requestIdleCallback(work, { timeout: TICK_MS });
            },
          })
        : undefined;
    };

    let view = viewNow();
    ctx.addEventListener(window, 'resize', () => {
      view = viewNow();
    });
    const session = () => sessionFacts(settings, view);

    const mayAsk = async () => {
      await told;
      return !paused();
    };
    const startPage = () => {
      page = new WatchedPage({
        now,
        newId,
        session,
        badges,
        readState: async (address) => {
          if (!(await mayAsk())) return undefined;
          const { surface, noteId, boardId } = address;
          const [{ state }] = await Promise.all([ask('state.read', { surface, noteId, boardId }), loadReader()]);
          return reader?.readState(state, { source: 'live', ...address });
        },
        accountOf: async (userId) => ((await mayAsk()) ? (await ask('account.ask', { userId })).account : undefined),
        learnAccount: (userId, account) => {
          ask('account.learn', { userId, account }).catch(quiet);
        },
        paintCard: (card, showing, cover) =>
          badges.set(card, shows(showing.feedLoad.surface) ? views.of(showing) : undefined, cover),
        paintNote,
        unpaintNote,
      });
      useReader();
      page.start();
      if (isTold) handOver();
      listenOrNot();
    };
    const handOver = () => {
      if (settings.recording !== 'full' && settings.recording !== 'counts') return;
      page?.handOver(async (batch) => {
        const { acknowledged } = await ask('record.batch', packBatch(batch));
        if (acknowledged !== batch.batchId) throw new Error('Another batch was acknowledged.');
      });
    };
    const stopPage = () => {
      reader?.closePanel();
      unpaintNote();
      page?.stop();
      page = undefined;
      listenOrNot();
    };
    const paused = () => isPaused(settings, session().site, Date.now());
    const startOrStop = () => {
      if (page === undefined && !paused()) startPage();
      else if (page !== undefined && paused()) {
        page.tick(true).catch(quiet);
        stopPage();
      }
    };
    let counted = 0;
    const tick = (leaving = false) => {
      wake();
      if (isTold) startOrStop();
      page?.tick(leaving).catch(quiet);
      if (!isTold) return;
      // Without badges the number would say what they are not to say.
      const count = page === undefined || isSilent(settings) ? 0 : page.commercialCount;
      if (count === counted) return;
      counted = count;
      ask('toolbar.count', { count }).catch(quiet);
    };

    ctx.setInterval(() => tick(), TICK_MS);
    ctx.addEventListener(document, 'visibilitychange', () => tick());
    ctx.addEventListener(window, 'pagehide', () => tick(true));
    // `pageshow`: back on a page the browser kept. Nothing was loaded, so its feed loads go on.
    for (const kind of ['focus', 'blur', 'popstate', 'pageshow'] as const)
      ctx.addEventListener(window, kind, () => tick());
    // Of the video in a note; these events do not bubble, so they are heard on their way down.
    for (const kind of ['playing', 'pause', 'ended', 'waiting'] as const)
      ctx.addEventListener(document, kind, () => tick(), { capture: true });
    for (const kind of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
      ctx.addEventListener(window, kind, () => page?.input(), { passive: true, capture: true });
    }
    const takeSettings = (stored: unknown) => {
      if (ctx.isInvalid) return;
      const before = settings;
      settings = storedSettings(stored);
      locale = resolveLocale(settings.language, navigator.language);
      views = new BadgeViews(locale, settings);
      if (!isTold) {
        if (paused()) stopPage();
        isTold = true;
        handOver();
      } else if (settings.recording !== before.recording) stopPage();
      if (JSON.stringify(settings.customRules) !== JSON.stringify(before.customRules)) useReader();
      startOrStop();
      listenOrNot();
      page?.repaint();
    };
    const onSettings = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes['settings'];
      if (area === 'local' && change !== undefined) takeSettings(change.newValue);
    };
    // A page the browser kept heard nothing meanwhile.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (!persisted) return;
      view = viewNow();
      page?.resume();
      api.storage.local.get('settings').then((held) => takeSettings(held['settings']), quiet);
    });
    const onMessage = (message: unknown, _: unknown, respond: (reply: unknown) => void): boolean => {
      if (evidence.answer(message, respond)) return true;
      if ((message as { type?: unknown } | null)?.type !== 'page.status') return false;
      const status = page?.status(false) ?? { ...NOT_WATCHING, site: session().site, paused: paused() };
      respond({ ok: true, body: status });
      return false;
    };
    ctx.onInvalidated(() => {
      stopPage();
      api.storage?.onChanged.removeListener(onSettings);
      api.runtime?.onMessage?.removeListener(onMessage);
    });

    api.storage.onChanged.addListener(onSettings);
    api.runtime.onMessage.addListener(onMessage);
    const told = api.storage.local.get('settings').then((held) => {
      // A change that was heard meanwhile is newer.
      if (!isTold) takeSettings(held['settings']);
    });
    // A browser that has just started takes seconds to tell the settings: what is on screen meanwhile is seen, too.
    startPage();
    await told.catch((error: unknown) => {
      stopPage();
      throw error;
    });
    ctx.requestIdleCallback(() => {
      if (page !== undefined) loadReader().catch(quiet);
    });
  },
});

/** The background may be asleep or gone; what was not acknowledged is sent again, nothing reaches the page. */
function quiet(): void {}
