import { FirstRun } from '../../../components/FirstRun';
import type { PageProps } from '../page';

/** The first-run choice; opened by the background when the extension is installed. */
export function Page({ words, change, go }: PageProps) {
  const choose = (recording: 'full' | 'counts') => {
    change((before) => ({ ...before, recording })).then(
      () => go('notes'),
      (error: unknown) => console.warn('seedlens:', error),
    );
  };
  return (
    <div class="sl-page">
      <FirstRun words={words.firstRun} onChoose={choose} level={1} />
    </div>
  );
}
