import { randomBytes } from 'node:crypto'

/** The secret of an e-mailed link, 256 bits. */
export const makeLinkToken = () => randomBytes(32).toString('base64url')
