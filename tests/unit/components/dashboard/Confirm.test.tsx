import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { Confirm } from '../../../../components/dashboard/Confirm';

afterEach(cleanup);

function Asked({ disabled }: { disabled?: boolean }) {
  const [asks, setAsks] = useState(false);
  const close = () => setAsks(false);
  return (
    <>
      <button type="button" onClick={() => setAsks(true)}>
        open
      </button>
      {asks ? (
        <Confirm
          title="t"
          note="n"
          yes="yes"
          no="no"
          onYes={close}
          onNo={close}
          {...(disabled === undefined ? {} : { disabled })}
        >
          more to read
        </Confirm>
      ) : null}
    </>
  );
}

test.each(['no', 'yes', 'Escape'])('takes the focus, and gives it back by %s', (how) => {
  render(<Asked />);
  const open = screen.getByRole('button', { name: 'open' });
  open.focus();
  fireEvent.click(open);
  const dialog = screen.getByRole('alertdialog', { name: 't' });
  expect(document.activeElement).toBe(dialog);
  expect(dialog.textContent).toContain('more to read');
  if (how === 'Escape') fireEvent.keyDown(dialog, { key: 'Escape' });
  else fireEvent.click(screen.getByRole('button', { name: how }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(document.activeElement).toBe(open);
});

test('"yes" waits for what is left to do', () => {
  render(<Asked disabled />);
  fireEvent.click(screen.getByRole('button', { name: 'open' }));
  expect(screen.getByRole('button', { name: 'yes' })).toHaveProperty('disabled', true);
});
