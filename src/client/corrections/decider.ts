import { window } from 'vscode';
import {
  requests,
  type DecideParams,
  type DecideResult,
  type DecisionDraft,
  type Proposal,
  type ProposalsParams,
  type ProposalsResult,
  type Thing,
  type UndoParams,
} from '../../protocol';
import type { Connection } from '../connection';
import { NO_ANSWER, tellBriefly } from '../tell';
import { plainText, withoutIcons } from '../text';
import { askFor } from './ask';
import { answered, proposalsOf, thingsOf } from './proposals';

const ANYWAY = 'Decide Anyway';
const UNDO = 'Undo';

/** Makes decisions of what the reader wants, and tells what became of it. */
export class Decider {
  readonly #connection: Connection;
  /** Counts what was decided or taken back here, so that a late "Undo" does not undo something else. */
  #steps = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Decides what is proposed about things; asks where several proposals fit.
   * @param wanted ids of proposals; all that there are where it is left out
   * @param none what is told where nothing fits
   */
  async decideAbout(things: readonly Thing[], none: string, wanted?: readonly string[]): Promise<void> {
    if (things.length === 0) {
      tellBriefly('Please put the cursor on something in an article, or pick it in the side bar.');
      return;
    }
    const params: ProposalsParams = { things };
    const all = await this.#connection.request<ProposalsResult>(requests.proposals, params);
    const fitting = wanted ? proposalsOf(all ?? [], wanted) : (all ?? []);
    if (fitting.length === 0) {
      tellBriefly(all ? none : NO_ANSWER);
      return;
    }
    const proposal = wanted && fitting.length === 1 ? fitting[0] : await pick(fitting);
    if (proposal) {
      await this.decide(proposal);
    }
  }

  /** Asks for what is still open of a proposal, then writes it. */
  async decide(proposal: Proposal): Promise<void> {
    const { ask, drafts, title } = proposal;
    if (!ask) {
      await this.write(drafts);
      return;
    }
    const value = await askFor(ask, withoutIcons(title), thingsOf(proposal), this.#connection);
    if (value !== undefined) {
      await this.write(answered(drafts, ask, value));
    }
  }

  /** Writes decisions as one step; where others say otherwise, only if the reader insists. @param offerUndo for what is easily done by accident */
  async write(drafts: readonly DecisionDraft[], offerUndo = false): Promise<void> {
    let result = await this.#send({ drafts });
    if (result?.kind === 'conflicts') {
      const detail = result.conflicts.map(plainText).join('\n');
      const question = 'This contradicts what was decided before, which would then no longer hold.';
      if ((await window.showWarningMessage(question, { modal: true, detail }, ANYWAY)) !== ANYWAY) {
        return;
      }
      result = await this.#send({ drafts, evenIfConflicting: true });
    }
    if (this.#tell(result, 'Undo Last Correction takes it back.') && offerUndo && result?.kind === 'written') {
      void this.#offerUndo(result.message);
    }
  }

  /** Takes back the last of the reader's own decisions, or takes it up again; in the folder of an article where one is given. */
  async step(direction: 'undo' | 'redo', article?: string): Promise<void> {
    const params: UndoParams = article === undefined ? {} : { textDocument: { uri: article } };
    this.#tell(await this.#connection.request<DecideResult>(requests[direction], params));
  }

  /** @param node of the tree of corrections */
  async revert(node: string): Promise<void> {
    this.#tell(await this.#connection.request<DecideResult>(requests.revert, { node }));
  }

  async #offerUndo(message: string): Promise<void> {
    const step = this.#steps;
    if ((await window.showInformationMessage(plainText(message), UNDO)) !== UNDO) {
      return;
    }
    if (step === this.#steps) {
      await this.step('undo');
    } else {
      tellBriefly('Something else was decided since: it can be taken back in the view Corrections.');
    }
  }

  #send(params: DecideParams): Promise<DecideResult | undefined> {
    return this.#connection.request<DecideResult>(requests.decide, params);
  }

  /** Whether something was written. */
  #tell(result: DecideResult | undefined, hint = ''): boolean {
    if (result?.kind === 'written') {
      this.#steps++;
      tellBriefly(withoutIcons([result.message, hint].filter(part => part !== '').join(' ')));
      return true;
    }
    if (result?.kind === 'nothing') {
      tellBriefly(result.message);
    } else if (result?.kind === 'refused') {
      void window.showErrorMessage(plainText(result.reason));
    } else if (result?.kind === 'conflicts') {
      void window.showErrorMessage(plainText(result.conflicts.join(' ')));
    } else {
      void window.showErrorMessage('The correction was not written: the language server gave no answer.');
    }
    return false;
  }
}

async function pick(proposals: readonly Proposal[]): Promise<Proposal | undefined> {
  const picks = proposals.map(proposal => ({ proposal, label: withoutIcons(proposal.title) }));
  const picked = await window.showQuickPick(picks, { title: 'Correct', placeHolder: 'What is to be corrected' });
  return picked?.proposal;
}
