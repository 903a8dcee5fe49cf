import type { ComponentChildren } from 'preact';
import { DeleteAll } from '../../../components/dashboard/DeleteAll';
import { NotesTable } from '../../../components/dashboard/NotesTable';
import type { NoteRowView } from '../../../components/dashboard/notes-view';
import { PauseCard } from '../../../components/dashboard/PauseCard';
import { Group, SettingsForm } from '../../../components/dashboard/SettingsForm';
import { Shell } from '../../../components/dashboard/Shell';
import { FirstRun } from '../../../components/FirstRun';
import { type Dictionary, type Locale, words as wordsOf } from '../../../utils/i18n';
import { stamp } from '../../../utils/i18n/numbers';
import { notesPageWords } from '../../../utils/i18n/overview-notes';
import { DEFAULT_SETTINGS } from '../../../utils/settings';

function rows({ names, links }: Dictionary): NoteRowView[] {
  const at = Date.UTC(2026, 10, 22, 6, 5);
  const samples: [
    string | undefined,
    keyof Dictionary['names']['verdicts'],
    NonNullable<NoteRowView['verdict']>['tone'],
    string[],
    string[],
  ][] = [
    ['示例面霜一个月使用感受', 'ad_labelled', 'hard', ['赞助'], ['taobao', 'tmall']],
    ['示例城市周末去哪儿：三条步行路线，一个很长很长的标题用来看换行是不是好看', 'no_signal', 'quiet', [], []],
    ['', 'not_checked', 'dot', [], []],
    ['示例小店上新', 'merchant_content', 'quiet', [], ['xiaohongshu']],
    ['平价好物分享', 'shoppable_unlabelled', 'data', [], ['jd']],
    ['和品牌一起做的事', 'author_declared', 'author', [], []],
    [undefined, 'partner_labelled', 'hard', ['与示例品牌合作'], []],
  ];
  return samples.map(([title, verdict, tone, labelWords, shops], index) => ({
    key: String(index),
    seen: stamp(at - index * 3_700_000),
    first: stamp(at - index * 9_700_000),
    times: String(index + 1),
    ...(title === undefined ? {} : { title }),
    verdict: { tone, name: names.verdicts[verdict] },
    labelWords,
    shops: shops.map((shop) => links.shop(shop)),
    surfaces: [names.surfaces.explore, ...(index % 3 === 0 ? [names.surfaces.search] : [])],
    url: 'https://www.xiaohongshu.com/explore/0123456789abcdef01234567',
  }));
}

/** The dashboard in one of its pages, by name. */
export function DashboardShow({ locale, state }: { locale: Locale; state: string }) {
  const words = wordsOf(locale);
  const pages: Record<string, () => ComponentChildren> = {
    welcome: () => <FirstRun words={words.firstRun} onChoose={() => undefined} level={1} />,
    notes: () => (
      <>
        <div class="sl-page-head">
          <h1>{words.dashboard.sections.notes}</h1>
          <p class="sl-muted">{words.dashboard.notes.lead}</p>
        </div>
        <NotesTable
          count={rows(words).length}
          isDone
          row={(at) => rows(words)[at]}
          need={() => undefined}
          version={0}
          order={{ sort: 'last_seen', down: true }}
          onOrder={() => undefined}
          words={words.dashboard}
          say={notesPageWords(locale)}
          onOpen={() => undefined}
        />
      </>
    ),
    settings: () => (
      <>
        <div class="sl-page-head">
          <h1>{words.settings.heading}</h1>
        </div>
        <SettingsForm settings={{ ...DEFAULT_SETTINGS, recording: 'full' }} words={words} onChange={() => undefined} />
        <Group heading={words.settings.pause.heading}>
          <PauseCard pause={{ untilRestart: false, sites: '' }} words={words.settings} onPause={() => undefined} />
        </Group>
        <Group heading={words.settings.remove.heading}>
          <DeleteAll words={words.settings} offer={words.backup.offer} onDelete={() => Promise.resolve(0)} />
        </Group>
      </>
    ),
  };
  const names: Record<string, string> = {
    notes: words.dashboard.sections.notes,
    check: words.check.heading,
    settings: words.dashboard.sections.settings,
  };
  return (
    <Shell
      product={words.product}
      words={words.dashboard}
      sections={Object.entries(names).map(([id, name]) => ({
        id,
        href: `#/${id}`,
        name,
        icon: 'M4 4h12v12H4zM4 8h12M8 8v8',
      }))}
      current={state}
      local={words.popup.local}
    >
      <div class="sl-page" {...(state === 'settings' ? { 'data-narrow': true } : {})}>
        {pages[state]?.()}
      </div>
    </Shell>
  );
}
