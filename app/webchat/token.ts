import { createHash, randomBytes } from 'node:crypto'

/** What a visitor's browser keeps; whoever has it is the visitor. */
export const makeVisitorToken = () => randomBytes(32).toString('base64url')

/** Only this is stored, as the value of the visitor's identity. */
export const hashVisitorToken = (token: string) => createHash('sha256').update(token).digest('hex')
