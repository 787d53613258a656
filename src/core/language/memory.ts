/** Forms remembered in each of two generations; with all that the tagger knows of them some 20 megabytes. */
const MOST_REMEMBERED = 12_000;
/** In characters; longer forms are addresses and noise, which do not come back. */
const LONGEST_REMEMBERED = 40;

/**
 * Makes what belongs to a form once and remembers it: news repeats itself. When a generation is full, the one before is forgotten, but for
 * what was asked for since.
 */
export function createMemory<Value>(make: (form: string) => Value): (form: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return form => {
    const known = young.get(form);
    if (known !== undefined) {
      return known;
    }
    if (form.length > LONGEST_REMEMBERED) {
      return make(form);
    }
    const own = ownCopy(form);
    const value = old.get(own) ?? make(own);
    if (young.size >= MOST_REMEMBERED) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}

/** A slice of a text keeps all of the text in memory; a slice of a short string keeps only that. */
function ownCopy(form: string): string {
  return ` ${form}`.slice(1);
}
