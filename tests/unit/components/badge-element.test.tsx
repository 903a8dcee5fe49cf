import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BadgeTone, badgeElement, writeBadge } from '../../../components/badge-element';
import { Badge } from '../../support/in-page-parts';

afterEach(cleanup);

const TONES: readonly BadgeTone[] = ['hard', 'author', 'data', 'quiet', 'dot'];

describe('Badge', () => {
  it.each(TONES)('is a labelled button that opens a dialog (%s)', (tone) => {
    render(<Badge text="赞助" tone={tone} label="赞助：小红书在这里标注了「赞助」" onOpen={() => undefined} />);
    const button = screen.getByRole('button', { name: '赞助：小红书在这里标注了「赞助」' });
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
    expect(button.getAttribute('title')).toBe('赞助：小红书在这里标注了「赞助」');
    expect(button.getAttribute('type')).toBe('button');
  });

  it('shows its word, and as a dot no word', () => {
    const { rerender } = render(<Badge text="广告" tone="hard" label="广告" onOpen={() => undefined} />);
    expect(screen.getByRole('button').textContent).toBe('广告');
    rerender(<Badge text="未检查" tone="dot" label="未检查" onOpen={() => undefined} />);
    expect(screen.getByRole('button').textContent).toBe('');
  });

  it('says something else and stays the same button, in another shape too', () => {
    const button = badgeElement({ text: '', tone: 'dot', label: '未检查', onOpen: () => undefined });
    document.body.append(button);
    button.focus();
    for (const [text, tone, shown] of [
      ['广告', 'hard', '广告'],
      ['赞助', 'author', '赞助'],
      ['未检查', 'dot', ''],
      ['商家内容', 'quiet', '商家内容'],
    ] as const) {
      writeBadge(button, { text, tone, label: `${text}：示例` });
      expect(button.textContent).toBe(shown);
      expect(button.children).toHaveLength(1);
      expect(button.dataset['tone']).toBe(tone);
      expect(button.title).toBe(`${text}：示例`);
      expect(button.getAttribute('aria-label')).toBe(`${text}：示例`);
    }
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('opens, and neither follows nor wakes the link it stands in', () => {
    const onOpen = vi.fn();
    const onCard = vi.fn();
    render(
      <a href="https://site.example/" onClick={onCard} onMouseDown={onCard} onKeyDown={onCard}>
        <Badge text="广告" tone="hard" label="广告" onOpen={onOpen} />
      </a>,
    );
    const button = screen.getByRole('button');
    fireEvent.mouseDown(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    const notPrevented = fireEvent.click(button);
    expect(onOpen).toHaveBeenCalledOnce();
    expect(onCard).not.toHaveBeenCalled();
    expect(notPrevented).toBe(false);
  });
});
