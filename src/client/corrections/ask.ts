import { window, type QuickPickItem } from 'vscode';
import { requests, type Ask, type Choice, type ChoicesParams, type ChoicesResult, type Thing } from '../../protocol';
import type { Connection } from '../connection';
import { NO_ANSWER, tellBriefly } from '../tell';
import { withoutIcons } from '../text';
import { faultOfDay, faultOfTime } from './times';

interface ChoicePick extends QuickPickItem {
  readonly value: Choice['value'];
}

/** What the reader says; undefined where it was given up, or nothing can be picked, which is then told. */
export async function askFor(
  ask: Ask,
  title: string,
  things: readonly Thing[],
  connection: Connection,
): Promise<Choice['value'] | undefined> {
  const { how } = ask;
  return how === 'text' || how === 'day' || how === 'time'
    ? askToType(ask, title, how)
    : askToPick(ask, title, things, connection);
}

async function askToType({ prompt, value = '' }: Ask, title: string, how: 'text' | 'day' | 'time') {
  const fault = { text: faultOfText, day: faultOfDay, time: faultOfTime }[how];
  const typed = await window.showInputBox({
    title,
    prompt,
    value,
    valueSelection: [0, value.length],
    validateInput: text => fault(text.trim()),
  });
  return typed?.trim();
}

function faultOfText(text: string): string | undefined {
  return text === '' ? 'It must say something.' : undefined;
}

async function askToPick({ how, prompt }: Ask, title: string, things: readonly Thing[], connection: Connection) {
  const params: ChoicesParams = { things, how };
  const choices = await connection.request<ChoicesResult>(requests.choices, params);
  if (!choices || choices.length === 0) {
    tellBriefly(choices ? 'There is nothing to choose from.' : NO_ANSWER);
    return undefined;
  }
  const picked = await window.showQuickPick(choices.map(pickOf), {
    title,
    placeHolder: prompt,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.value;
}

function pickOf({ label, description, detail, value }: Choice): ChoicePick {
  return {
    value,
    label: withoutIcons(label),
    ...(description === undefined ? {} : { description: withoutIcons(description) }),
    ...(detail === undefined ? {} : { detail: withoutIcons(detail) }),
  };
}
