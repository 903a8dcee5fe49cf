import { useState } from 'preact/hooks';
import type { RescueWords } from '../../utils/i18n/rescue';
import { Confirm } from './Confirm';
import { Group } from './SettingsForm';

interface RescueProps {
  words: RescueWords;
  /** Leaves it as it is. */
  no: string;
  /** What is wrong. */
  text: string;
  /** Nothing of it can be read as it should: it may be saved in part. */
  unread: boolean;
  onAgain: () => void;
  /** Resolves with what stood in the way; nothing did: ''. Left out where a new record would not be the way out. */
  onAside?: () => Promise<string>;
}

/** The ways out where the record cannot be opened. */
export function Rescue({ words, no, text, unread, onAgain, onAside }: RescueProps) {
  const [step, setStep] = useState<'rest' | 'ask' | 'working'>('rest');
  const [said, setSaid] = useState('');
  const setAside = () => {
    setStep('working');
    onAside?.()
      .catch(String)
      .then((why) => {
        setSaid(why);
        setStep('rest');
      });
  };
  return (
    <Group heading={words.heading}>
      <p>{text}</p>
      <div class="sl-row">
        <button type="button" class="sl-button" data-main onClick={onAgain}>
          {words.again}
        </button>
        {unread ? <a href="#/settings/backup">{words.save}</a> : null}
        {onAside === undefined ? null : (
          <button type="button" class="sl-button" disabled={step === 'working'} onClick={() => setStep('ask')}>
            {words.aside}
          </button>
        )}
      </div>
      <p role="status">{said}</p>
      {step === 'ask' ? (
        <Confirm
          title={words.ask}
          note={words.askNote}
          yes={words.yes}
          no={no}
          onYes={setAside}
          onNo={() => setStep('rest')}
        />
      ) : null}
    </Group>
  );
}
