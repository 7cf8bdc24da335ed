interface EnvironmentError {
  code?: string
  help?: string
}

const SAY_ALL = ['StartRefusal', 'InvalidModules']

/** What an operator has to read of a start that failed: the message alone where that says all, else nothing. */
export function sentenceOf(error: Error & EnvironmentError): string | null {
  if (SAY_ALL.includes(error.name)) return error.message
  if (error.code === 'E_INVALID_ENV_VARIABLES') {
    const problems = (error.help ?? '').split('\n').map((line) => line.replace(/^\s*-\s*/, ''))
    return `The environment is not right: ${problems.filter(Boolean).join('; ')}.`
  }
  return null
}
