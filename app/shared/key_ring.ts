import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const FORMAT = 'nx1'
const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

interface Key {
  /** Eight hexadecimal digits that name the key and tell nothing about it. */
  id: string
  bytes: Buffer
}

export type Opened =
  | { kind: 'opened'; secret: string }
  /** Sealed with a key that is not on the ring. */
  | { kind: 'lost_key'; keyId: string }
  /** Changed, cut, or sealed for another purpose. */
  | { kind: 'broken' }

/**
 * Keys for stored secrets, newest first: the first one seals, all of them open. A sealed text names its key, and opens
 * for the purpose it was sealed for and for no other: `nx1.<key id>.<iv, text and tag in base64url>`.
 */
export class KeyRing {
  readonly #newest: Key
  readonly #keys: readonly Key[]

  constructor(newest: string, ...older: readonly string[]) {
    this.#newest = derive(newest)
    this.#keys = [this.#newest, ...older.map(derive)]
  }

  /** What everything begins with that the newest key has sealed. */
  get newestMark() {
    return `${FORMAT}.${this.#newest.id}.`
  }

  seal(secret: string, purpose: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(CIPHER, this.#newest.bytes, iv, { authTagLength: TAG_BYTES })
    cipher.setAAD(boundTo(this.#newest.id, purpose))
    const body = Buffer.concat([
      iv,
      cipher.update(secret, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    return this.newestMark + body.toString('base64url')
  }

  open(sealed: string, purpose: string): Opened {
    const [format, keyId = '', body = ''] = sealed.split('.')
    if (format !== FORMAT) return { kind: 'broken' }
    const candidates = this.#keys.filter(({ id }) => id === keyId)
    if (candidates.length === 0) return { kind: 'lost_key', keyId }
    for (const key of candidates) {
      const secret = decipher(key, Buffer.from(body, 'base64url'), purpose)
      if (secret !== null) return { kind: 'opened', secret }
    }
    return { kind: 'broken' }
  }

  static knows(sealed: string) {
    return sealed.startsWith(`${FORMAT}.`)
  }
}

const boundTo = (keyId: string, purpose: string) => Buffer.from(`${FORMAT}.${keyId}.${purpose}`)

function derive(given: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', given, '', 'nexus stored secrets', 32))
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes }
}

function decipher({ id, bytes }: Key, body: Buffer, purpose: string): string | null {
  if (body.length < IV_BYTES + TAG_BYTES) return null
  const iv = body.subarray(0, IV_BYTES)
  const opening = createDecipheriv(CIPHER, bytes, iv, { authTagLength: TAG_BYTES })
  opening.setAAD(boundTo(id, purpose))
  opening.setAuthTag(body.subarray(-TAG_BYTES))
  try {
    const text = opening.update(body.subarray(IV_BYTES, -TAG_BYTES))
    return Buffer.concat([text, opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
