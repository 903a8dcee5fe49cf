import { LinkCheck } from '../../../components/popup/LinkCheck';
import { checkText } from '../../../utils/check-text';
import type { PageProps } from '../page';

/** Check a link or text; `#/check/<text>` begins with that text. */
export function Page({ words, settings, rest }: PageProps) {
  return (
    <div class="sl-page" data-narrow>
      <LinkCheck
        words={words.check}
        level={1}
        initial={rest.join('/')}
        check={(text) => checkText(text, words, settings.customRules)}
        copy={(text) => navigator.clipboard.writeText(text)}
      />
    </div>
  );
}
