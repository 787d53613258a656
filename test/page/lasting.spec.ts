import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { answer, choose, chord, drag, focusedEditor, inputOf, keyOn, menu, Reader, row, showOnly } from './correcting';
import { expect, test, type Window } from './fixture';

const COAST = 'coast-ferry.txt';
const ISLAND = 'island-ferry.txt';

// All rows of a view are on the screen.
test.use({ articles: path.join(import.meta.dirname, 'ferries'), viewport: { width: 1280, height: 1200 } });

const PEOPLE = /^People,/;
const PLACES = /^Places,/;
const ORGANIZATIONS = /^Organizations,/;

/** That a row is there, or is not. */
function rowsOf(code: Window, title: string) {
  const shown = async (there: boolean, names: readonly RegExp[]) =>
    expect(async () => {
      await showOnly(code, title);
      await expect(await row(code, title, ...names)).toHaveCount(there ? 1 : 0, { timeout: 3000 });
    }).toPass();
  return {
    there: (...names: readonly RegExp[]) => shown(true, names),
    away: (...names: readonly RegExp[]) => shown(false, names),
    /** Where one thing is there instead of another. */
    instead: (branch: RegExp, after: RegExp, before: RegExp) => ({
      holds: async () => {
        await shown(true, [branch, after]);
        await shown(false, [branch, before]);
      },
      gone: async () => {
        await shown(true, [branch, before]);
        await shown(false, [branch, after]);
      },
    }),
  };
}

/** The card of a name in an article, wherever it stands, has a text or has not. */
function cardOf(code: Window, file: string, name: string, text: string) {
  const look = (there: boolean) =>
    expect(async () => {
      await activate(code, file);
      const card = await code.hover(wordIn(code, file, name), name);
      await (there ? expect(card) : expect(card).not).toContainText(text, { timeout: 2000 });
      await code.page.keyboard.press('Escape');
    }).toPass();
  return { there: () => look(true), away: () => look(false) };
}

/** Longer ones may be broken at the end of a row. */
function wordIn(code: Window, file: string, word: string) {
  return code.lines(file).locator('span > span').filter({ hasText: word }).first();
}

/** What is picked in a tree opens its article. */
async function activate(code: Window, file: string): Promise<void> {
  if ((await code.activeTab().getAttribute('data-resource-name')) !== file) await code.open(file);
}

/** Puts the cursor in front of words of an article. */
async function goToWords(code: Window, workspace: string, file: string, words: string): Promise<void> {
  await activate(code, file);
  const text = await readFile(path.join(workspace, 'seeds', file), 'utf8');
  const before = text.slice(0, text.indexOf(words)).split('\n');
  await code.goTo(before.length, before.at(-1)!.length + 1);
}

async function select(code: Window, workspace: string, file: string, words: string): Promise<void> {
  await goToWords(code, workspace, file, words);
  await chord(code, ...words.split(' ').map(() => 'Control+Shift+ArrowRight'));
}

/** Edits both articles, one by hand and one from outside, and opens the window anew. */
async function editAndRestart(code: Window, workspace: string, reader: Reader): Promise<void> {
  await activate(code, COAST);
  await code.goTo(1, 1);
  await code.page.keyboard.type('Late news\n\n');
  await code.goTo(5, 500); // the end of the line
  await code.page.keyboard.type(' The quay was empty by noon.');
  await code.page.keyboard.press('ControlOrMeta+S');
  const island = path.join(workspace, 'seeds', ISLAND);
  const text = await readFile(island, 'utf8');
  await writeFile(island, `${text.replace('Nobody has', 'By now nobody has')}\nThis article was corrected.\n`);
  await reader.findsAll('after edits');
  await code.page.reload();
  await code.ready();
  await reader.findsAll('after a restart');
  await expect(code.page.locator('.pane-header[aria-label^="Orphaned"]')).toHaveCount(0);
}

test('what is said of people, places and names lasts', async ({ code, workspace }) => {
  const TITLE = 'People and Places';
  const reader = new Reader(code, workspace);
  const { byKeys } = reader;
  const rows = rowsOf(code, TITLE);
  const { page } = code;
  await code.open(COAST);
  await showOnly(code, TITLE);

  await reader.decides(
    'kind, by the menu of a row',
    ['entityKind'],
    async () => {
      await menu(code, await row(code, TITLE, ORGANIZATIONS, /^organization, Solent Lines/), 'Correct', 'Change Kind…');
      await choose(code, /Solent Lines. Is a Place/);
    },
    byKeys,
    {
      holds: () => rows.there(PLACES, /^place, Solent Lines/),
      gone: () => rows.there(ORGANIZATIONS, /^organization, Solent Lines/),
    },
  );
  await reader.decides(
    'no name in any article, by Delete on a row',
    ['rejectName'],
    async () => {
      await keyOn(code, await row(code, TITLE, PLACES, /^place, Cowes/), 'Delete');
    },
    byKeys,
    {
      holds: () => rows.away(PLACES, /^place, Cowes/),
      gone: () => rows.there(PLACES, /^place, Cowes/),
    },
  );
  await reader.decides(
    'two mentions split off, picked in the tree',
    ['splitEntity'],
    async () => {
      const berg = [PEOPLE, /^person, Tomas Berg/] as const;
      const first = await row(code, TITLE, ...berg, /^article, coast-ferry, 2/, /^mention, Berg praised the/);
      const second = await row(code, TITLE, ...berg, /^article, island-ferry, 2/, /^mention, .*Berg praised Harbour/);
      await expect(second).toBeVisible();
      await first.click();
      await second.click({ modifiers: ['ControlOrMeta'] });
      await choose(code, /^These Are Not “Tomas Berg”/, () => page.keyboard.press('Control+Alt+.'));
    },
    byKeys,
    rows.instead(PEOPLE, /^person, Tomas Berg, 2 in 2 articles/, /^person, Tomas Berg, 4 in 2 articles/),
  );
  await reader.decides(
    'a mention dropped on somebody else',
    ['splitEntity', 'sameEntity'],
    async () => {
      const nair = await row(
        code,
        TITLE,
        PEOPLE,
        /^person, Priya Nair/,
        /^article, island-ferry/,
        /^mention, .*spoke to Nair/,
      );
      await drag(code, workspace, nair, await row(code, TITLE, PEOPLE, /^person, Jane Holloway/));
    },
    byKeys,
    rows.instead(PEOPLE, /^person, Jane Holloway, 2 in 2/, /^person, Jane Holloway, 1 mention/),
  );
  await reader.decides(
    'a name here, by the menu of the editor',
    ['addName'],
    async () => {
      await select(code, workspace, COAST, 'morning gull');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'This Is a Name…' }).hover();
      await page.keyboard.press('Enter');
      await choose(code, /^“morning gull” Is an Organization$/);
    },
    byKeys,
    {
      holds: () => rows.there(ORGANIZATIONS, /^organization, morning gull, 1 mention/),
      gone: () => rows.away(ORGANIZATIONS, /^organization, morning gull/),
    },
  );
  await reader.decides(
    'a name in all articles, by the lightbulb',
    ['addName'],
    () =>
      choose(code, /“open water” Is a Place in All Articles/, async () => {
        await select(code, workspace, COAST, 'open water');
        await page.keyboard.press('Control+.');
      }),
    byKeys,
    {
      holds: () => rows.there(PLACES, /^place, open water, 2 in 2 articles/),
      gone: () => rows.away(PLACES, /^place, open water/),
    },
  );
  await reader.decides(
    'no name in this article, by the list of corrections',
    ['rejectName'],
    () =>
      choose(code, /^“Southsea” Is Not a Name in This Article/, async () => {
        await goToWords(code, workspace, COAST, 'Southsea');
        await page.keyboard.press('Control+Alt+.');
      }),
    byKeys,
    rows.instead(PLACES, /^place, Southsea, 1 mention/, /^place, Southsea, 2 in 2/),
  );
  const pilot = cardOf(code, COAST, 'Lindqvist', 'harbour pilot');
  await reader.decides(
    'a descriptor, by the menu of a row',
    ['addDescriptor'],
    async () => {
      await menu(code, await row(code, TITLE, PEOPLE, /^person, Carl Lindqvist/), 'Correct', 'Add Descriptor…');
      await answer(code, '', 'harbour pilot');
    },
    byKeys,
    { holds: pilot.there, gone: pilot.away },
  );
  const leader = cardOf(code, COAST, 'Adeyemi', '“union leader” removed');
  await reader.decides(
    'a descriptor taken off, by the list of corrections',
    ['removeDescriptor'],
    async () => {
      await choose(
        code,
        /^Remove Descriptor/,
        async () => {
          await goToWords(code, workspace, COAST, 'Ruth');
          await page.keyboard.press('Control+Alt+.');
        },
        'remove',
      );
      await choose(code, /union leader/);
    },
    byKeys,
    { holds: leader.there, gone: leader.away },
  );
  const note = cardOf(code, COAST, 'Nair', 'Ask her again in May');
  await reader.decides(
    'a note, by the list of corrections of a row',
    ['note'],
    async () => {
      await (await row(code, TITLE, PEOPLE, /^person, Priya Nair/)).click();
      await choose(code, /^Add a Note/, () => page.keyboard.press('Control+Alt+.'));
      await answer(code, '', 'Ask her again in May');
    },
    byKeys,
    { holds: note.there, gone: note.away },
  );

  await editAndRestart(code, workspace, reader);
});

test('what is said of events, quotations and lines lasts', async ({ code, workspace }) => {
  const reader = new Reader(code, workspace);
  const { byKeys } = reader;
  const events = rowsOf(code, 'Events');
  const { page } = code;
  await code.open(COAST);
  await showOnly(code, 'Events');

  await reader.decides(
    'label of an event, by F2 on a row',
    ['eventLabel'],
    async () => {
      const visit = await row(code, 'Events', /^Saturday, 7 March/, /^event, Berg visits Ryde/);
      await expect(async () => {
        await keyOn(code, visit, 'F2');
        await inputOf(code).waitFor({ timeout: 3000 });
      }).toPass();
      await answer(code, 'Berg visits Ryde', 'Engineer in Ryde');
    },
    byKeys,
    events.instead(/^Saturday, 7 March/, /^event, Engineer in Ryde/, /^event, Berg visits Ryde/),
  );
  await reader.decides(
    'date of an event, by the menu of a row',
    ['eventDate'],
    async () => {
      const arrest = await row(code, 'Events', /^Friday, 6 March/, /^event, Police arrest Lindqvist/);
      await menu(code, arrest, 'Correct', 'Set Event Date…');
      await answer(code, '2026-03-06', '2026-03-05');
    },
    byKeys,
    {
      holds: () => events.there(/^Thursday, 5 March/, /^event, Police arrest Lindqvist/),
      gone: () => events.there(/^Friday, 6 March/, /^event, Police arrest Lindqvist/),
    },
  );
  await reader.decides(
    'a telling that is of another event, by the list of corrections of a row',
    ['notSameEvent'],
    async () => {
      const met = [/^Sunday, 8 March/, /^event, Nair meets Adeyemi/] as const;
      await (await row(code, 'Events', ...met, /^telling, island-ferry/)).click();
      await choose(code, /^This Telling Is of Another Event/, () => page.keyboard.press('Control+Alt+.'));
    },
    byKeys,
    events.instead(
      /^Sunday, 8 March/,
      /^event, Nair meets Adeyemi.*1 article/,
      /^event, Nair meets Adeyemi.*2 articles/,
    ),
  );
  await reader.decides(
    'the same event, by dragging one on the other',
    ['sameEvent'],
    async () => {
      const sale = await row(code, 'Events', /^No date/, /^event, Holloway sells/);
      await drag(code, workspace, sale, await row(code, 'Events', /^Saturday, 7 March/, /^event, Engineer in Ryde/));
    },
    byKeys,
    {
      holds: () => events.away(/^No date/, /^event, Holloway sells/),
      gone: () => events.there(/^No date/, /^event, Holloway sells/),
    },
  );
  await reader.decides(
    'no event, by Delete on a row',
    ['notEvent', 'notEvent'], // of each telling
    async () => {
      await keyOn(code, await row(code, 'Events', /^Monday, 9 March/, /^event, Hundreds of islanders/), 'Delete');
    },
    byKeys,
    {
      holds: () => events.away(/^Monday, 9 March/, /^event, Hundreds of islanders/),
      gone: () => events.there(/^Monday, 9 March/, /^event, Hundreds of islanders/),
    },
  );

  const said = rowsOf(code, 'Quotations');
  await showOnly(code, 'Quotations');
  await reader.decides(
    'speaker, by the lightbulb',
    ['speaker'],
    async () => {
      await choose(code, /^Speaker Is/, async () => {
        await goToWords(code, workspace, COAST, 'gates');
        await page.keyboard.press('Control+.');
      });
      await choose(code, /Ruth Adeyemi/);
      await focusedEditor(code).waitFor();
    },
    byKeys,
    {
      holds: () => said.there(/^person, Ruth Adeyemi/, /^quotation, “The gates/),
      gone: () => said.there(/^speaker, a guard/, /^quotation, “The gates/),
    },
  );
  await reader.decides(
    'no quotation, by Delete on a row',
    ['notQuotation'],
    async () => {
      await keyOn(
        code,
        await row(code, 'Quotations', /^person, Carl Lindqvist/, /^quotation, “It is a disaster/),
        'Delete',
      );
    },
    byKeys,
    {
      holds: () => said.away(/^person, Carl Lindqvist/),
      gone: () => said.there(/^person, Carl Lindqvist/, /^quotation, “It is a disaster/),
    },
  );

  // What stands in boilerplate counts for nothing.
  const named = rowsOf(code, 'People and Places');
  await showOnly(code, 'People and Places');
  const take = async (how: 'Take Back' | 'Take Up Again') => {
    const decision = (await code.rows('Corrections')).filter({ hasText: 'Not part of the article' }).first();
    await menu(code, decision, how);
  };
  await reader.decides(
    'a line that is boilerplate, by the list of corrections, and the history',
    ['regionKind'],
    () =>
      choose(
        code,
        /^This Line Is Boilerplate/,
        async () => {
          await goToWords(code, workspace, COAST, 'for open water');
          await page.keyboard.press('Control+Alt+.');
        },
        'boilerplate',
      ),
    { undo: () => take('Take Back'), redo: () => take('Take Up Again') },
    named.instead(ORGANIZATIONS, /^organization, Solent Lines, 1 mention/, /^organization, Solent Lines, 2 in/),
  );

  await editAndRestart(code, workspace, reader);
});

test('what is uncertain is gone through by keys, and confirmed', async ({ code, workspace }) => {
  code.settings({ 'storyLens.doubtfulBelow': 1 }); // so that all is uncertain
  const reader = new Reader(code, workspace);
  await code.open(ISLAND);
  await expect(async () => {
    await chord(code, 'Control+K', 'Control+Z');
    const told = 'There is no correction of yours to undo.';
    await expect(code.page.locator('.statusbar')).toContainText(told, { timeout: 2000 });
  }).toPass();
  const TITLE = 'People and Places';
  const view = await code.view(TITLE);
  await showOnly(code, TITLE);
  await code.command('Story Lens: Show Only What Is Uncertain');
  await expect(view).toContainText('Only what is uncertain');
  const position = code.page.locator('.statusbar').getByText(/^Ln \d+, Col \d+/);
  await expect(async () => {
    await code.goTo(4, 1);
    await code.page.keyboard.press('Control+F9');
    await expect(position).toContainText('Ln 5,', { timeout: 2000 }); // Priya Nair
  }).toPass();
  const shown = rowsOf(code, TITLE);
  await reader.decides(
    'a name, by a key',
    ['confirm'],
    async () => {
      await goToWords(code, workspace, COAST, 'Jane');
      await code.page.keyboard.press('Control+Alt+Enter');
    },
    reader.byKeys,
    {
      holds: () => shown.away(PEOPLE, /^person, Jane Holloway/),
      gone: () => shown.there(PEOPLE, /^person, Jane Holloway/),
    },
  );
  await code.command('Story Lens: Show All');
  await expect(view).not.toContainText('Only what is uncertain');
  await expect(await code.view('Corrections')).toContainText('1 confirmed');
  await expect(async () => {
    await code.page.mouse.move(0, 0);
    await code.page.locator('[id="status.languageStatus"]').hover();
    await expect(code.page.locator('.hover-language-status').first()).toContainText('1 confirmed', { timeout: 3000 });
  }).toPass();
});
