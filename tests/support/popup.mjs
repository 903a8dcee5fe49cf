/** The popup in a tab of its own. */
export class PopupPage {
  constructor(page) {
    this.page = page;
  }

  /** The first-run choice. */
  async choose(mode) {
    await this.page
      .locator('.sl-choice')
      .nth(mode === 'full' ? 0 : 1)
      .click();
    await this.page.locator('.sl-numbers, .sl-lately').first().waitFor();
  }

  async range(name) {
    await this.page.getByRole('tab').nth(['today', 'week', 'month'].indexOf(name)).click();
  }

  /** What a person reads in it, line by line. */
  async text() {
    const text = await this.page.locator('.sl-popup-main').innerText();
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  /** The numbers of the range that is open. */
  async numbers() {
    await this.page.locator('.sl-lately[aria-busy="false"]').waitFor();
    const count = async (locator) => Number((await locator.innerText()).replace(/[^\d]/g, ''));
    const total = await count(this.page.locator('.sl-total .sl-num'));
    const counts = this.page.locator('.sl-counts .sl-num');
    const [labelled = 0, shoppableUnlabelled = 0, openedAndChecked = 0] = await Promise.all(
      (await counts.all()).map((locator) => count(locator)),
    );
    return { noteDays: total, labelled, shoppableUnlabelled, openedAndChecked };
  }
}
