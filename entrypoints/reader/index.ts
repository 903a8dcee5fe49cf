import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { panelWords } from '../../utils/i18n/panel';
import { shopNamer } from '../../utils/i18n/shops';
import { compileRules } from '../../utils/links/custom-rules';
import { createReader } from '../../utils/links/reader';
import { observePayload } from '../../utils/observe/payload';
import { readState } from '../../utils/observe/platforms/xiaohongshu/state';
import { PAGE_READER, type PageReader } from '../../utils/page-reader';
import { engine } from './engine';
import { prepareEvidence, sayKept } from './evidence';
import { LinkMarks } from './link-marks';
import { chipsOf, panelViewOf } from './why';
import { WhyPanel } from './why-panel';

/** Loaded into our isolated world when a note is about to be read: the recogniser and the "why" panel. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { seedlensEngine: engine });
  // Loaded by a page or a worker of the extension: it wants the engine only.
  if (!location.protocol.startsWith('http')) return;
  const panel = new WhyPanel();
  const marks = new Map<string, LinkMarks>();
  const marksOf = (highlight: string): LinkMarks => {
    const known = marks.get(highlight) ?? new LinkMarks(highlight);
    marks.set(highlight, known);
    return known;
  };
  let ownRules: readonly unknown[] = [];
  const reader: PageReader = {
    // Rules were checked when they were typed; ones that no longer fit are left out rather than stopping the rest.
    createReader: (customRules) => {
      ownRules = customRules;
      return createReader(compileRules(customRules).rules);
    },
    readState,
    readAnswer: (url, json, request) =>
      observePayload({ url, json, source: 'live', ...(request === undefined ? {} : { request }) }).notes,
    chips: (locale, readings) => chipsOf(locale, readings, shopNamer(locale, ownRules)),
    explain: ({ locale, item, seenAt, version, anchor, refocus, onCorrect }) =>
      panel.show({
        anchor,
        refocus,
        ...(onCorrect === undefined ? {} : { onCorrect }),
        words: panelWords(locale),
        view: panelViewOf(locale, item, seenAt, version, shopNamer(locale, ownRules)),
      }),
    closePanel: panel.close,
    mark: (highlight, container, texts) => marksOf(highlight).show(container, texts),
    unmark: (highlight) => marksOf(highlight).clear(),
    prepareEvidence,
    sayKept,
  };
  Object.assign(globalThis, { [PAGE_READER]: reader });
});
