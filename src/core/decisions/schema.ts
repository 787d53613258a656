import * as z from 'zod';
import { decisionLine } from './decision';

/** The JSON schema of a line of a file of decisions (draft 7, as editors know it best), for editors to help with writing one by hand. Fields that are not known here may be there. */
export function decisionSchema(): object {
  return {
    ...z.toJSONSchema(decisionLine, { io: 'input', target: 'draft-7' }),
    title: 'A decision in .story/decisions.jsonl',
  };
}
