import { isCapital, placeFacts } from '../../core/language/placeFacts';
import type { Entity } from '../../core/story/model';

const WITH_THE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles|Gambia|Soviet|Vatican|Holy)|Republic|Islands$/;

/** A country's name as it stands in a sentence: "the Netherlands". */
export function inSentence(country: string): string {
  return WITH_THE.test(country) ? `the ${country}` : country;
}

/** For whose government a place speaks: "Norway’s government" for Norway and for its capital, "the place’s government" where lists do not tell. */
export function governmentOf(entity: Entity): string {
  const country = governed(entity);
  const of = country === null ? 'the place' : inSentence(country);
  return `${of}${of.endsWith('s') ? '’' : '’s'} government`;
}

/** Not the namesake of a capital: "Moscow" in Idaho. */
function governed({ name, place }: Entity): string | null {
  if (place?.kind === 'country') {
    return name;
  }
  const country = place?.country ?? null;
  return isCapital(name) && country === placeFacts(name)?.country ? country : null;
}
