import type { PopupWords } from '../../utils/i18n/popup';

export interface TopItem {
  name: string;
  noteDays: number;
}

interface TopsProps {
  shops: readonly TopItem[];
  labelWords: readonly TopItem[];
  words: PopupWords;
}

/** Where ways to buy lead, and which words the platform labels with. Never who. */
export function Tops({ shops, labelWords, words }: TopsProps) {
  return (
    <div class="sl-tops">
      <Top heading={words.tops.shops} items={shops} none={words.tops.noShops} words={words} />
      <Top heading={words.tops.words} items={labelWords} none={words.tops.noWords} words={words} />
    </div>
  );
}

interface TopProps {
  heading: string;
  items: readonly TopItem[];
  none: string;
  words: PopupWords;
}

function Top({ heading, items, none, words }: TopProps) {
  return (
    <section>
      <h2 class="sl-subhead">{heading}</h2>
      {items.length === 0 ? (
        <p class="sl-small">{none}</p>
      ) : (
        <ol class="sl-top">
          {items.slice(0, 4).map((item) => (
            <li key={item.name}>
              <span class="sl-top-name">{item.name}</span>
              <span class="sl-num" title={words.tops.noteDays(item.noteDays)}>
                {words.trend.count(item.noteDays)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
