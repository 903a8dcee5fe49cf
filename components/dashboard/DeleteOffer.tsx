import type { BackupWords } from '../../utils/i18n/backup';

/** What can be kept before something is deleted. */
export function DeleteOffer({ words }: { words: BackupWords['offer'] }) {
  return (
    <p class="sl-small">
      {words.before} <a href="#/settings/backup">{words.backup}</a> · <a href="#/export">{words.export}</a>
    </p>
  );
}
