/** Nobody listens there: a command that asks the database nevertheless learns it at once. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/none'

const NEEDED = {
  NODE_ENV: 'development',
  PORT: '0',
  APP_KEY: 'commands-of-authors-encrypt-nothing',
  LOG_LEVEL: 'silent',
  DATABASE_URL: NOWHERE,
  DATABASE_OWNER_URL: NOWHERE,
  DATABASE_SYSTEM_URL: NOWHERE,
}

/** Lets a command read declarations in a fresh checkout, which has neither a database nor an environment. */
export function useBareEnvironment() {
  for (const [name, value] of Object.entries(NEEDED)) process.env[name] ??= value
}
