import { randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** As Standard Webhooks writes secrets: 32 random bytes in base64 behind a prefix. */
export const newSecret = () => `${PREFIX}${randomBytes(32).toString('base64')}`

export const secretBytes = (secret: string) => Buffer.from(secret.slice(PREFIX.length), 'base64')
