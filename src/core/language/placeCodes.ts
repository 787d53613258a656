/** Degrees, north and east positive. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const BASE = 36;
/** Characters of a number below 46,656. */
export const CODE_LENGTH = 3;

/** A whole number in three characters. */
export function coded(number: number): string {
  return number.toString(BASE).padStart(CODE_LENGTH, '0');
}

/** The number in the three characters from `at`. */
export function decoded(text: string, at: number): number {
  return parseInt(text.slice(at, at + CODE_LENGTH), BASE);
}

/** A position to two decimals, in six characters. */
export function codedPosition({ latitude, longitude }: Position): string {
  return coded(Math.round((latitude + 90) * 100)) + coded(Math.round((longitude + 180) * 100));
}

/** The position in the six characters from `at`. */
export function decodedPosition(text: string, at: number): Position {
  return {
    latitude: degrees(decoded(text, at), 90),
    longitude: degrees(decoded(text, at + CODE_LENGTH), 180),
  };
}

/** Two decimals, without the noise of the subtraction. */
function degrees(hundredths: number, offset: number): number {
  return (hundredths - offset * 100) / 100;
}

/** Before the name of a region that is less known than a city of its name. */
export const LESS_KNOWN = '~';
