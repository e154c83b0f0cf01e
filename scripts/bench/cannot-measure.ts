/** Nothing can be measured here; the message says in a sentence why, and what to do. */
export class CannotMeasure extends Error {}
