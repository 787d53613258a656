/** Nothing is decided; the message is a sentence for the reader. */
export class Refusal extends Error {}
