import { LineHelp } from '../../service/decisionLines/lineHelp';

/** A bundle of its own, beside the server's, as few readers ever edit a file of decisions. */
export function lineHelp(): LineHelp {
  return new LineHelp();
}
