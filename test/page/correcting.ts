import type { Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { expect, test, type Window } from './fixture';

export function inputOf({ page }: Window): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-box input');
}

/** Types what an input box asks for. It comes with a value that is selected. */
export async function answer(code: Window, before: string, text: string): Promise<void> {
  const input = inputOf(code);
  await expect(input).toHaveValue(before);
  await code.page.keyboard.type(text);
  await code.page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Puts the cursor there, presses a key, and again while the article is still being read. */
export async function press(code: Window, [line, column]: readonly [number, number], key: string): Promise<void> {
  await expect(async () => {
    await code.goTo(line, column);
    await code.page.keyboard.press(key);
    await inputOf(code).waitFor({ timeout: 3000 });
  }).toPass();
}

export async function chord({ page }: Window, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Of the file of decisions, the kinds in its order. */
export async function decided(workspace: string): Promise<readonly string[]> {
  const text = await readFile(path.join(workspace, '.story', 'decisions.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter(line => line !== '');
  return lines.map(line => (JSON.parse(line) as { decision: { kind: string } }).decision.kind);
}

export function expectDecided(workspace: string, kinds: readonly string[]): Promise<void> {
  return expect.poll(() => decided(workspace)).toEqual(kinds);
}

/** Drags a row on another, again where the tree was being drawn anew: it takes no drag then. */
export async function drag(code: Window, workspace: string, from: Locator, to: Locator): Promise<void> {
  const before = (await decided(workspace)).length;
  await expect(async () => {
    await code.page.mouse.up();
    await from.click({ timeout: 3000 });
    await from.dragTo(to, { timeout: 3000 });
    await expect.poll(async () => (await decided(workspace)).length, { timeout: 3000 }).toBeGreaterThan(before);
  }).toPass();
}

/** Leaves one view of the side bar open, so that all its rows are on the screen. */
export async function showOnly(code: Window, title: string): Promise<void> {
  await code.view(title);
  for (const other of ['Events', 'People and Places', 'Quotations', 'Corrections']) {
    const header = code.page.locator(`.sidebar .pane-header[aria-label^="${other}"]`);
    if (other !== title && (await header.getAttribute('aria-expanded')) === 'true') await code.fold(other);
  }
}

/** A row of a view, by its kind and label: "person, Ada Berg". The branches above it are opened, from the outermost. */
export async function row(code: Window, title: string, ...names: readonly RegExp[]): Promise<Locator> {
  const view = await code.view(title);
  const rows = names.map(name => view.getByRole('treeitem', { name }).first());
  for (const branch of rows.slice(0, -1)) await code.expand(branch);
  return rows.at(-1)!;
}

/** Chooses in the context menu of a row, submenu by submenu. */
export async function menu({ page }: Window, on: Locator, ...items: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await on.click({ button: 'right', timeout: 3000 });
    for (const [index, name] of items.entries()) {
      const item = page.getByRole('menuitem', { name: new RegExp(`^${name}( |$)`) }); // its key may follow
      await item.waitFor({ timeout: 3000 });
      await item.hover();
      if (index === items.length - 1) {
        await page.keyboard.press('Enter'); // a menu that has just come takes no click
        await item.waitFor({ state: 'hidden', timeout: 1000 });
      }
    }
  }).toPass();
}

/**
 * Chooses in a list.
 * @param open opens it by a key, again while the article is still being read; the list comes by itself where it is left out
 * @param typed narrows a long list
 */
export async function choose(code: Window, choice: RegExp, open?: () => Promise<void>, typed = ''): Promise<void> {
  const option = code.page.locator('.quick-input-list:visible .monaco-list-row, .action-widget .monaco-list-row');
  const chosen = option.filter({ hasText: choice }).first();
  await expect(async () => {
    if (await code.page.locator('.action-widget').first().isVisible()) await code.page.keyboard.press('Escape');
    await open?.();
    if (typed !== '') await inputOf(code).fill(typed, { timeout: 3000 });
    await chosen.waitFor({ timeout: 3000 });
  }).toPass();
  await chosen.click();
  await chosen.waitFor({ state: 'hidden' });
}

/** Presses a key on a row. */
export async function keyOn({ page }: Window, on: Locator, key: string): Promise<void> {
  // A tree that is being drawn anew takes no click.
  await expect(async () => {
    await on.click({ timeout: 3000 });
    await expect(on).toHaveAttribute('aria-selected', 'true', { timeout: 1000 });
    await expect(page.locator('.sidebar .monaco-list:focus')).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await page.keyboard.press(key);
}

export function focusedEditor({ page }: Window): Locator {
  return page.locator('.editor-group-container .monaco-editor.focused');
}

/** What a decision shows, and where it does not hold. */
interface Effect {
  readonly holds: () => Promise<void>;
  readonly gone: () => Promise<void>;
}

/** Takes back what was decided last, and takes it up again. */
interface BackAndForth {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** A reader who decides one thing after the other, and expects that all of it lasts. */
export class Reader {
  readonly #code: Window;
  readonly #workspace: string;
  readonly #lasting = new Map<string, Effect>();

  constructor(code: Window, workspace: string) {
    this.#code = code;
    this.#workspace = workspace;
  }

  /** By the keys of where the focus is. */
  readonly byKeys: BackAndForth = { undo: () => this.#press('Z'), redo: () => this.#press('Y') };

  /** Decides something, takes it back and up again, and looks at what each does. */
  async decides(what: string, kinds: readonly string[], act: () => Promise<void>, by: BackAndForth, effect: Effect) {
    await test.step(what, async () => {
      const before = await decided(this.#workspace);
      await effect.gone();
      await act();
      await expectDecided(this.#workspace, [...before, ...kinds]);
      await effect.holds();
      await by.undo();
      await expectDecided(this.#workspace, [...before, ...kinds, 'undo']);
      await effect.gone();
      await by.redo();
      await expectDecided(this.#workspace, [...before, ...kinds, 'undo', 'redo']);
      await effect.holds();
    });
    this.#lasting.set(what, effect);
  }

  /** All that was decided holds still. */
  async findsAll(when: string): Promise<void> {
    await test.step(when, async () => {
      for (const [what, { holds }] of this.#lasting) await test.step(what, holds);
    });
  }

  async #press(letter: 'Z' | 'Y'): Promise<void> {
    const { page } = this.#code;
    const tree = page.locator('.sidebar .monaco-list:focus');
    await focusedEditor(this.#code).or(tree).first().waitFor();
    await chord(this.#code, ...((await tree.count()) > 0 ? [] : ['Control+K']), `Control+${letter}`);
  }
}
