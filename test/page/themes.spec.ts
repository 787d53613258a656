import { themes, type Theme } from '../../scripts/vscode/window.mjs';
import { expect, test } from './fixture';

test('people, quotations and plain words are told apart in every theme', async ({ code }) => {
  await code.open('coast-news.txt');
  for (const theme of Object.keys(themes) as Theme[]) {
    await code.theme(theme);
    const person = await code.token('coast-news.txt', 3, 'Lena Hartwell');
    await expect(person, theme).toHaveCSS('font-weight', '700');
    const colour = async (line: number, text: string | RegExp) =>
      (await code.line('coast-news.txt', line))
        .locator('span > span')
        .filter({ hasText: text })
        .first()
        .evaluate(element => window.getComputedStyle(element).color);
    const quotation = await colour(5, /^“We/);
    const plain = await colour(5, /told|reporters|in/);
    expect(quotation, theme).not.toBe(plain);
  }
});
