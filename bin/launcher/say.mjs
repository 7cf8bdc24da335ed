// A reader that goes away (`npm run quickstart | head -1`) must not stop the server.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

/** One line for the person at the terminal. */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** One sentence that says why it ended. */
export function sayFailure(line) {
  process.stderr.write(`${line}\n`)
}
