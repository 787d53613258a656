import { window } from 'vscode';
import type { StoryTree } from '../tree/storyTree';

const DEBOUNCE_MS = 150; // a pause between letters

/** Filters while one types. Enter keeps the filter, Escape brings back the one before. */
export function askForWords(tree: StoryTree, title: string, placeholder: string): void {
  const before = tree.filter;
  const box = window.createInputBox();
  let timer: NodeJS.Timeout | undefined;
  let kept = false;
  Object.assign(box, { title, placeholder, value: before, prompt: 'Shows only what holds all of these words.' });
  box.onDidChangeValue(value => {
    clearTimeout(timer);
    timer = setTimeout(() => (tree.filter = value.trim()), DEBOUNCE_MS);
  });
  box.onDidAccept(() => {
    kept = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    tree.filter = kept ? box.value.trim() : before;
    box.dispose();
  });
  box.show();
}
