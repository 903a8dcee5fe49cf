import { expect, it } from 'vitest';
import { type BackupHistory, backupDueDays } from '../../../utils/record/backup-due';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const ago = (days: number) => NOW - days * DAY;

it.each<[string, Partial<BackupHistory>, number | undefined]>([
  ['an empty record', {}, undefined],
  ['a young record', { firstAt: ago(29.9) }, undefined],
  ['an old record without a backup', { firstAt: ago(31) }, 31],
  ['a backup made lately', { firstAt: ago(300), madeAt: ago(3) }, undefined],
  ['an old backup', { firstAt: ago(300), madeAt: ago(30) }, 30],
  ['sent away yesterday', { firstAt: ago(300), madeAt: ago(60), dismissedAt: ago(1) }, undefined],
  ['sent away long ago', { firstAt: ago(300), madeAt: ago(60), dismissedAt: ago(30) }, 60],
  ['switched off', { firstAt: ago(300), everyDays: 0 }, undefined],
])('%s', (_, history, days) => {
  expect(backupDueDays({ now: NOW, everyDays: 30, ...history })).toBe(days);
});
