/** A brain cannot go on: it is away, too slow, or answers nonsense. The next brain takes over from the steps. */
export class BrainFailed extends Error {
  constructor(
    public readonly reason:
      | 'unavailable'
      | 'timeout'
      | 'rate_limited'
      | 'empty_move'
      | 'invalid_reply'
      | 'unknown_tool'
      | 'too_many_calls'
      | 'invalid_arguments',
    options?: ErrorOptions
  ) {
    super(reason, options)
  }
}
