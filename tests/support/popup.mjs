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

  /** The numbers of the range that is open, all from one moment: they follow the record while the popup stands. */
  async numbers() {
    return this.page.locator('.sl-lately[aria-busy="false"] .sl-numbers').evaluate((numbers) => {
      const count = (element) => Number(element.innerText.replace(/[^\d]/g, ''));
      const [labelled = 0, shoppableUnlabelled = 0, openedAndChecked = 0] = [
        ...numbers.querySelectorAll('.sl-counts .sl-num'),
      ].map(count);
      const noteDays = count(numbers.querySelector('.sl-total .sl-num'));
      return { noteDays, labelled, shoppableUnlabelled, openedAndChecked };
    });
  }
}
