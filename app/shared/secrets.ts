import encryption from '@adonisjs/core/services/encryption'

const PURPOSE = 'stored-secret'

/** Encrypts a secret for a column; `ENCRYPTION_KEYS` open it again, whichever of them sealed it. */
export const sealSecret = (secret: string) =>
  encryption.use('settings').encrypt(secret, undefined, PURPOSE)

/** The secret, or null when no key opens it. */
export const openSecret = (sealed: string) =>
  encryption.use('settings').decrypt<string>(sealed, PURPOSE)
