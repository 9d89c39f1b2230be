import { describeInBrowser, findBrowser } from './browser.ts';

describe('findBrowser', () => {
  it('takes the browser that CHROME_PATH names', () => {
    expect(findBrowser({ CHROME_PATH: process.execPath, PATH: '' })).toBe(process.execPath);
  });

  it('passes over what is not there or does not answer', () => {
    expect(findBrowser({ CHROME_PATH: '/nowhere/chrome', PATH: '' })).toBeUndefined();
    expect(findBrowser({ CHROME_PATH: __filename, PATH: '' })).toBeUndefined();
  });
});

describeInBrowser('a browser', (browser) => {
  it('shows a page', async () => {
    const page = await browser().newPage();
    await page.setContent('<title>Resources Panel</title>');
    expect(await page.title()).toBe('Resources Panel');
    await page.close();
  });
});
