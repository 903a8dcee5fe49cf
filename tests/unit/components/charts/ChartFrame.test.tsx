import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ChartFrame } from '../../../../components/charts/ChartFrame';
import { CodingStimulus } from '../../../../components/dashboard/CodingStimulus';
import { Copy } from '../../../../components/dashboard/Health';
import { codingWords } from '../../../../utils/i18n/coding';
import { healthWords } from '../../../../utils/i18n/health';
import { chartWords } from '../../../../utils/i18n/overview-charts';

afterEach(cleanup);

const say = chartWords('en');
const { desk } = codingWords('en');

/** What waits for the browser to have copied. */
const pending: (() => void)[] = [];
const copy = () => new Promise<void>((resolve) => pending.push(resolve));
const copied = () => act(async () => pending.pop()?.());
const said = () => screen.getByRole('status').textContent;

test.each([
  [
    'a chart',
    say.copyCsv,
    say.copied,
    <ChartFrame
      key="chart"
      title="Days"
      summary="One day."
      table={{ columns: [{ name: 'Day', numeric: false }], rows: [['one']] }}
      words={say}
      copy={{ text: copy, png: copy }}
      draw={() => ({ height: 10, content: null })}
    />,
  ],
  [
    'a title',
    desk.copy,
    desk.copied,
    <CodingStimulus
      key="title"
      words={codingWords('en')}
      stimulus={{ noteKey: 'a', title: 'tea', pictures: [] }}
      copy={copy}
    />,
  ],
  [
    'the state of health',
    healthWords('en').copy,
    healthWords('en').copied,
    <Copy key="health" words={healthWords('en')} onCopy={copy} />,
  ],
])('%s that is copied again is said to be copied again', async (_, button, words, view) => {
  render(view);
  for (const _press of ['first', 'second']) {
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: button }));
    });
    expect(said()).toBe('');
    await copied();
    expect(said()).toBe(words);
  }
});
