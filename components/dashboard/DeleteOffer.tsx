import type { BackupWords } from '../../utils/i18n/backup';

interface DeleteOfferProps {
  words: BackupWords['offer'];
  /** A question that stands before the way to a backup is let go. */
  onBackup?: () => void;
}

/** What can be kept before something is deleted. */
export function DeleteOffer({ words, onBackup }: DeleteOfferProps) {
  const toBackup = () => {
    onBackup?.();
    // Where the address is the card's already, nothing else would lead there. Once the question has given the focus back.
    setTimeout(() => {
      const card = document.getElementById('sl-backup');
      card?.scrollIntoView();
      card?.querySelector('input')?.focus();
    });
  };
  return (
    <p class="sl-small">
      {words.before}{' '}
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to its address; what stands in the way has to go */}
      <a href="#/settings/backup" onClick={toBackup}>
        {words.backup}
      </a>{' '}
      · <a href="#/export">{words.export}</a>
    </p>
  );
}
