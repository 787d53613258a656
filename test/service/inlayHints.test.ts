import assert from 'node:assert/strict';
import type { InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver-types';
import { createStoryService } from '../../src/service/service';
import { defaultHints, type HintForms } from '../../src/protocol';
import { marked, strait, straitKinds, type MarkedOptions } from './marked';
import { workspace, type TestWorkspace } from './workspace';

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const labelOf = (hint: InlayHint) => (hint.label as InlayHintLabelPart[])[0]!;

function hintsOf({ library, uri }: TestWorkspace, name: string, forms: Partial<HintForms> = {}, range = everything) {
  const hints = () => ({ ...defaultHints, ...forms });
  return createStoryService({ library, commandLinks: true, hints }).inlayHints(uri(name), range);
}

/** The article's text with the hints where they stand. */
function shown(text: string, forms: Partial<HintForms> = {}, options: MarkedOptions = {}): string {
  const workspace = marked({ 'a.txt': text }, options);
  const article = workspace.library.article(workspace.uri('a.txt'))!;
  let { text: found } = article;
  for (const hint of [...hintsOf(workspace, 'a.txt', forms)].reverse()) {
    const at = article.lines.offsetAt(hint.position);
    found = `${found.slice(0, at)}${labelOf(hint).value}${found.slice(at)}`;
  }
  return found.split('\n\n')[1]!.trim();
}

const HOLM = 'Envoy\n\n[Ingrid Holm]{holm} came.';

describe('inlay hints', () => {
  it('say whom pronouns and noun phrases mean', () => {
    assert.equal(
      shown(`${HOLM} [She]{holm pronoun: a} spoke. [The envoy]{holm nominal: b} left.`),
      'Ingrid Holm came. She[Holm] spoke. The envoy[Holm] left.',
    );
  });

  it('stand behind the whole word', () => {
    assert.equal(
      shown(`${HOLM} [She]{holm pronoun: a}’s late. [The envoy]{holm nominal: b}’s ship left.`),
      'Ingrid Holm came. She’s[Holm] late. The envoy’s[Holm] ship left.',
    );
  });

  it('come once a sentence for each person', () => {
    assert.equal(
      shown(`${HOLM} [She]{holm pronoun: a} said [her]{holm pronoun: a} ship left. [She]{holm pronoun: a} slept.`),
      'Ingrid Holm came. She[Holm] said her ship left. She[Holm] slept.',
    );
  });

  it('leave out what is doubtful, what stands beside the name, and relative pronouns', () => {
    assert.equal(
      shown(
        `${HOLM} [She]{holm pronoun 0.4: a} left. [The envoy]{holm nominal: b}, [Ingrid Holm]{holm}, a [banker]{holm description}, [who]{holm pronoun: c} slept.`,
      ),
      'Ingrid Holm came. She left. The envoy, Ingrid Holm, a banker, who slept.',
    );
  });

  it('leave out who speaks of himself', () => {
    assert.equal(shown(`${HOLM} “[I]{holm pronoun: a} slept.”`), 'Ingrid Holm came. “I slept.”');
  });

  it('leave out noun phrases that hold the name', () => {
    const text =
      'Head\n\nThe [Oslo]{oslo} mayor came. The [Oslo region]{region nominal: a} slept. [It]{region pronoun: b} rains.';
    assert.equal(
      shown(text, {}, { kinds: { oslo: 'place', region: 'place' } }),
      'The Oslo mayor came. The Oslo region slept. It[Oslo region] rains.',
    );
  });

  it('give the forename where two have the surname, and the whole name where two have each', () => {
    const others = '[Anna B. Holm]{anna} met [Anna Berg]{berg}.';
    assert.equal(
      shown(
        `${HOLM} ${others} [She]{anna pronoun: a} slept. [She]{holm pronoun: a} woke. [She]{berg pronoun: a} left.`,
      ),
      'Ingrid Holm came. Anna B. Holm met Anna Berg. She[Anna Holm] slept. She[Ingrid] woke. She[Berg] left.',
    );
  });

  it('give no initial for a forename, and the one name that articles use', () => {
    assert.equal(
      shown(`${HOLM} [J. Holm]{j} stayed. [He]{j pronoun: a} slept.`),
      'Ingrid Holm came. J. Holm stayed. He[J. Holm] slept.',
    );
    assert.equal(
      shown('Head\n\n[Zhang Meili]{z} came. [Zhang]{z} slept. [She]{z pronoun: a} left.'),
      'Zhang Meili came. Zhang slept. She[Zhang] left.',
    );
  });

  it('are none shortly behind the name in its sentence', () => {
    assert.equal(
      shown(
        `${HOLM} [Holm]{holm} said [her]{holm pronoun: a} ship left. [Holm]{holm} said that all of the other ships had left and [she]{holm pronoun: a} slept.`,
      ),
      'Ingrid Holm came. Holm said her ship left. Holm said that all of the other ships had left and she[Holm] slept.',
    );
  });

  it('are cut where a name is long', () => {
    const board = '[Board for Competition and Harbour Protection]{board}';
    assert.equal(
      shown(`Head\n\n${board} met. [It]{board pronoun: a} left.`, {}, { kinds: { board: 'organization' } }),
      'Board for Competition and Harbour Protection met. It[Board for Competition…] left.',
    );
  });

  it('give the acronym of an organization', () => {
    const board = '[Norwegian Harbour Board]{board} met. The [NHB]{board} and the [HB]{hb} agreed. [Hb]{board} came.';
    assert.equal(
      shown(`Head\n\n${board} [It]{board pronoun: a} left.`, {}, { kinds: { board: 'organization', hb: 'place' } }),
      'Norwegian Harbour Board met. The NHB and the HB agreed. Hb came. It[NHB] left.',
    );
  });

  it('say the whole name behind a short one only where that is wanted', () => {
    const text = `${HOLM} [Holm]{holm name: same surname} slept. [Ingrid Holm]{holm} left.`;
    assert.equal(shown(text), 'Ingrid Holm came. Holm slept. Ingrid Holm left.');
    assert.equal(shown(text, { name: true }), 'Ingrid Holm came. Holm[Ingrid Holm] slept. Ingrid Holm left.');
  });

  it('can be turned off by form', () => {
    const text = `${HOLM} [She]{holm pronoun: a} spoke. [The envoy]{holm nominal: b} left.`;
    assert.equal(shown(text, { pronoun: false }), 'Ingrid Holm came. She spoke. The envoy[Holm] left.');
    assert.equal(shown(text, { nominal: false }), 'Ingrid Holm came. She[Holm] spoke. The envoy left.');
  });

  it('say why, and lead to the words that it was concluded from', () => {
    const workspace = marked(strait, { kinds: straitKinds });
    const [first] = hintsOf(workspace, 'coast.txt');
    const { tooltip, command } = labelOf(first!);
    assert.equal(tooltip, 'Ingrid Holm: the only woman named in this paragraph');
    assert.equal(command?.command, 'storyLens.openLocation');
    assert.equal(workspace.textAt(command.arguments?.[0]), 'coast.txt: Ingrid Holm');
  });

  it('have a plain link for clients without that command', () => {
    const { service, uri, textAt } = marked(strait, { kinds: straitKinds });
    const [first] = service.inlayHints(uri('coast.txt'), everything);
    assert.equal(labelOf(first!).command, undefined);
    assert.equal(textAt(labelOf(first!).location!), 'coast.txt: Ingrid Holm');
  });

  it('are the same for a range as in the whole article', () => {
    const workspace = marked({
      'a.txt': `${HOLM} [She]{holm pronoun: a} said\n[her]{holm pronoun: a} ship left.\n\n[She]{holm pronoun: a} slept.\n`,
    });
    const all = hintsOf(workspace, 'a.txt');
    for (let line = 0; line < 6; line++) {
      const range = { start: { line, character: 0 }, end: { line, character: 99 } };
      assert.deepEqual(
        hintsOf(workspace, 'a.txt', {}, range),
        all.filter(({ position }) => position.line === line),
      );
    }
    assert.equal(all.length, 3);
  });

  it('say which day a weekday means, in order of text, only where that is wanted', () => {
    const { library, uri } = workspace({
      'a.txt':
        'Quay\n\nBERGEN, May 7, 2024 (Port Wire) – Anna Brandt opened the quay on Monday. She will return on Friday.\n',
    });
    const labels = (date: boolean) =>
      createStoryService({ library, commandLinks: true, hints: () => ({ ...defaultHints, date }) })
        .inlayHints(uri('a.txt'), everything)
        .map(hint => labelOf(hint).value);
    assert.deepEqual(labels(true), ['[6 May]', '[Brandt]', '[10 May]']);
    assert.deepEqual(labels(false), ['[Brandt]']);
  });

  it('are none for what is no article', () => {
    const { service } = marked({});
    assert.deepEqual(service.inlayHints('file:///none.txt', everything), []);
  });
});
