import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Studies } from '../../../../components/dashboard/Studies';
import { studyWords } from '../../../../utils/i18n/study';
import { newStudyFile } from '../../../../utils/model/study-file';

afterEach(cleanup);

const words = studyWords('en');
const study = newStudyFile(
  {
    studyId: 'example-2026',
    name: 'Example',
    protocol: 'Ten days.',
    consentVersion: '2',
    consent: 'I agree to this.',
    silent: true,
  },
  (count) => new Uint8Array(count),
);

function shown(over: Partial<Parameters<typeof Studies>[0]> = {}) {
  const heard = {
    onOpen: vi.fn(),
    onJoin: vi.fn(),
    onCancel: vi.fn(),
    onLeave: vi.fn(),
    onMake: vi.fn(),
    onSilent: vi.fn(),
  };
  render(<Studies words={words} joined={[]} asked={undefined} said="" silent={() => true} {...heard} {...over} />);
  return heard;
}

test('nobody joins without having agreed to the whole text', () => {
  const heard = shown({ asked: study });
  expect(screen.getByText('I agree to this.')).toBeTruthy();
  expect(screen.getByText('Ten days.')).toBeTruthy();
  expect(screen.getByText(words.consent('2'))).toBeTruthy();
  const join = screen.getByRole('button', { name: words.join });
  expect(join).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByLabelText(words.agree));
  expect(join).toHaveProperty('disabled', false);
  fireEvent.click(join);
  expect(heard.onJoin.mock.calls).toEqual([[true]]);
});

test.each([
  { asks: true, note: words.silentAsked, joins: [[false]] },
  { asks: false, note: words.silentNotAsked, joins: [[true]] },
])('a study that asks for silence: $asks; whoever joins may do otherwise', ({ asks, note, joins }) => {
  const heard = shown({ asked: { ...study, silent: asks } });
  expect(screen.getByText(note)).toBeTruthy();
  expect(screen.getByText(words.shares.notInFileList)).toBeTruthy();
  const silent = screen.getByLabelText(words.silent);
  expect(silent).toHaveProperty('checked', asks);
  fireEvent.click(silent);
  fireEvent.click(screen.getByLabelText(words.agree));
  fireEvent.click(screen.getByRole('button', { name: words.join }));
  expect(heard.onJoin.mock.calls).toEqual(joins);
});

test('a study that was joined can be left', () => {
  const { studyId, name, protocol, consentVersion } = study;
  const heard = shown({ joined: [{ studyId, name, protocol, consentVersion, joinedUtc: 0 }] });
  fireEvent.click(screen.getByRole('button', { name: words.leave }));
  expect(heard.onLeave).toHaveBeenCalledWith('example-2026');
  fireEvent.click(screen.getByLabelText(words.silent));
  expect(heard.onSilent).toHaveBeenCalledWith('example-2026', false);
});

test('a new study goes out as it was typed', () => {
  const heard = shown();
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  type(words.make.id, 'another-1');
  type(words.make.name, 'Another');
  type(words.make.consent, 'Agreed.');
  const form = screen.getByLabelText(words.make.id).closest('form');
  if (form === null) throw new Error('no form');
  fireEvent.submit(form);
  expect(heard.onMake).toHaveBeenCalledWith({
    studyId: 'another-1',
    name: 'Another',
    protocol: '',
    consentVersion: '1',
    consent: 'Agreed.',
    silent: true,
  });
});
