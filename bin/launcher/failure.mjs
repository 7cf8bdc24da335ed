/**
 * Something the person at the terminal can act on. Its message is one plain
 * sentence; whoever catches it prints that sentence and no stack.
 */
export class StartFailure extends Error {
  name = 'StartFailure'
}
