interface EnvironmentError {
  code?: string
  help?: string
}

/** What an operator has to read of a start that failed: one sentence where that says all, else nothing. */
export function sentenceOf(error: Error & EnvironmentError): string | null {
  if (error.name === 'StartRefusal') return error.message
  if (error.code === 'E_INVALID_ENV_VARIABLES') {
    const problems = (error.help ?? '').split('\n').map((line) => line.replace(/^\s*-\s*/, ''))
    return `The environment is not right: ${problems.filter(Boolean).join('; ')}.`
  }
  return null
}
