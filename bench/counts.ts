import { type Kind, kinds, type Name } from './reference';

/** Names right, found and wanted, by kind. */
export class Counts {
  private readonly sums = new Map<Kind, { right: number; found: number; wanted: number }>(
    kinds.map(kind => [kind, { right: 0, found: 0, wanted: 0 }]),
  );

  /** Compares names span for span and kind for kind. */
  add(wanted: readonly Name[], found: readonly Name[]): void {
    const key = (name: Name): string => `${String(name.start)}-${String(name.end)}-${name.kind}`;
    const open = new Set<string>();
    for (const name of wanted) {
      const sum = this.sums.get(name.kind as Kind);
      if (sum) {
        sum.wanted++;
        open.add(key(name));
      }
    }
    for (const name of found) {
      const sum = this.sums.get(name.kind as Kind);
      if (sum) {
        sum.found++;
        sum.right += open.delete(key(name)) ? 1 : 0;
      }
    }
  }

  /** In percent; of all kinds together where none is given. */
  measures(kind?: Kind): { precision: number; recall: number; f1: number } {
    let [right, found, wanted] = [0, 0, 0];
    for (const [own, sum] of this.sums) {
      if (kind === undefined || own === kind) {
        right += sum.right;
        found += sum.found;
        wanted += sum.wanted;
      }
    }
    const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
    return {
      precision: percent(right, found),
      recall: percent(right, wanted),
      f1: percent(2 * right, found + wanted),
    };
  }

  /** A line of figures for each kind and for all. */
  lines(): string[] {
    return [...kinds, undefined].map(kind => {
      const { precision, recall, f1 } = this.measures(kind);
      const figure = (value: number): string => value.toFixed(1).padStart(6);
      return `${(kind ?? 'all').padEnd(13)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}`;
    });
  }
}
