/** More is asked than can be done now; the same request may succeed soon. Becomes a 503. */
export class Overloaded extends Error {}
