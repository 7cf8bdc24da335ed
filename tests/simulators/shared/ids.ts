import { randomBytes } from 'node:crypto'

/** Lowercase hexadecimal, as in YCloud's and OpenAI's ids. */
export function hexId(bytes = 12): string {
  return randomBytes(bytes).toString('hex')
}

/** Meta's message ids: base64 behind a fixed word. */
export function wamid(): string {
  return `wamid.${randomBytes(30).toString('base64')}`
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export function letterId(length: number): string {
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
