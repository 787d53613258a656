import { Disposable } from 'vscode';
import { requests, type ReviewResult } from '../../protocol';
import type { Connection } from '../connection';
import type { StoryTree } from '../tree/storyTree';
import { describeReview } from './review';

/** Keeps above the corrections how much was found, and what readers have said of it. */
export function followReview(connection: Connection, corrections: StoryTree): Disposable {
  let stale = true;
  const show = async (): Promise<void> => {
    if (!stale || !corrections.visible) {
      return;
    }
    stale = false;
    const review = await connection.request<ReviewResult>(requests.review, {});
    corrections.note = review ? describeReview(review) : '';
  };
  const showAgain = (): void => {
    stale = true;
    void show();
  };
  return Disposable.from(
    connection.onDidChangeContent(showAgain),
    connection.onDidChangeState(showAgain),
    corrections.onDidChangeVisibility(() => void show()),
  );
}
