/** A start that is refused for a reason an operator can put right; the message is one sentence and needs no stack. */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}
