import type { Page } from '@playwright/test';

/** The popup's page, however it was opened. */
export class PopupPage {
  constructor(page: Page);
  readonly page: Page;
  choose(mode: 'full' | 'counts'): Promise<void>;
  range(name: 'today' | 'week' | 'month'): Promise<void>;
  text(): Promise<string[]>;
  numbers(): Promise<{
    noteDays: number;
    labelled: number;
    shoppableUnlabelled: number;
    openedAndChecked: number;
  }>;
}
