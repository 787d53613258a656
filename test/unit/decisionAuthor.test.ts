import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitAuthor } from '../../src/server/node/gitAuthor';
import { userNameIn } from '../../src/server/node/gitConfig';

describe('author of decisions', () => {
  const names: readonly (readonly [text: string, name: string | undefined])[] = [
    ['', undefined],
    ['[user]\n\tname = Ada Byron\n\temail = a@b.c\n', 'Ada Byron'],
    ['[User]\r\nName=Ada\r\n', 'Ada'],
    ['[user] name = On one line', 'On one line'],
    ['[user]\nname = first\n[core]\nname = no\n[user]\nname = last', 'last'],
    ['[user "work"]\nname = no', undefined],
    ['[user]\nname = Ada ; the first\n', 'Ada'],
    ['[user]\nname = "Ada; #1 "  # so\n', 'Ada; #1'],
    ['[user]\nname = Ada \\"the\\" Byron\n', 'Ada "the" Byron'],
    ['[user]\nname = Ada \\\nByron\n', 'Ada Byron'],
    ['[user]\n; name = no\nusername = no\nname.x = no\n', undefined],
    ['[user]\nname =\n', ''],
    ['\ufeff[user]\nname = Ada\n', 'Ada'],
    ['[user]\nname = Žofie Malá\n', 'Žofie Malá'],
  ];
  for (const [text, name] of names) {
    it(`is ${JSON.stringify(name)} in ${JSON.stringify(text)}`, () => assert.equal(userNameIn(text), name));
  }

  it('reads a long configuration in no time', () => {
    const start = performance.now();
    assert.equal(userNameIn(`[user]\nname =${' '.repeat(300_000)}\n${'['.repeat(300_000)}\n`), '');
    assert.ok(performance.now() - start < 1000);
  });

  describe('of a folder', () => {
    let root: string;
    const write = (name: string, content: string) => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    };
    const author = (folder: string) => {
      mkdirSync(join(root, folder), { recursive: true });
      return gitAuthor(join(root, folder), { folder: join(root, 'home'), configFolder: join(root, 'home/.config') });
    };
    beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'story-'))));
    afterEach(() => rmSync(root, { recursive: true }));

    it('is the one of the repository, else the reader’s own', async () => {
      assert.equal(await author('a'), '');
      write('home/.config/git/config', '[user]\nname = Config\n');
      assert.equal(await author('a'), 'Config');
      write('home/.gitconfig', '[user]\nname = Home\n');
      assert.equal(await author('a'), 'Home');
      write('a/.git/config', '[core]\nbare = false\n');
      assert.equal(await author('a/b/c'), 'Home');
      write('a/.git/config', '[user]\nname = Repository\n');
      assert.equal(await author('a/b/c'), 'Repository');
    });

    it('is the one of the repository that a worktree belongs to', async () => {
      write('a/.git/config', '[user]\nname = Repository\n');
      write('a/.git/worktrees/w/commondir', '../..\n');
      write('w/.git', `gitdir: ${join(root, 'a/.git/worktrees/w')}\n`);
      assert.equal(await author('w/deep'), 'Repository');
      write('s/.git', 'gitdir: ../modules/s\n');
      write('modules/s/config', '[user]\nname = Module\n');
      assert.equal(await author('s'), 'Module');
    });
  });
});
