import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Panel } from '../../../components/Panel';
import { placePanel } from '../../../components/place-panel';
import { IN_PAGE_CSS } from '../../../components/styles/in-page.css';
import type { Locale } from '../../../utils/i18n';
import { barWords } from '../../../utils/i18n/note-bar';
import { panelWords } from '../../../utils/i18n/panel';
import { Badge, ChipStrip } from '../in-page-parts';
import { BADGES, CHIPS, PANELS } from './samples';

/** Badges, chips and the panel as the content script mounts them: in a shadow root, on a page with its own loud styles. */
export function InPage({ locale, panel }: { locale: Locale; panel: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(IN_PAGE_CSS);
    root.adoptedStyleSheets = [sheet];
    render(<Inside locale={locale} panel={panel} />, root);
  }, [locale, panel]);
  const dark = document.documentElement.dataset['theme'] === 'dark';
  return (
    <div
      style={{
        padding: 24,
        background: dark ? '#19191e' : '#fff',
        color: '#ff2442',
        font: 'italic 22px/2 serif',
        minHeight: '90vh',
      }}
    >
      <div ref={host} data-theme={dark ? 'dark' : 'light'} />
    </div>
  );
}

function Inside({ locale, panel }: { locale: Locale; panel: boolean }) {
  const [open, setOpen] = useState(panel);
  const close = useRef(() => setOpen(false));
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 16 }}>
        {BADGES[locale].map((badge) => (
          <Badge key={badge.text} {...badge} onOpen={() => setOpen(true)} />
        ))}
      </div>
      <div style={{ width: 360 }}>
        <ChipStrip chips={CHIPS[locale]} label={barWords(locale).chips} />
      </div>
      {open ? (
        <Panel
          view={PANELS[locale]}
          words={panelWords(locale)}
          place={placePanel({ left: 24, top: 130, width: 80, height: 20 }, { width: innerWidth, height: innerHeight })}
          onClose={close.current}
          onCorrect={() => undefined}
        />
      ) : null}
    </>
  );
}
