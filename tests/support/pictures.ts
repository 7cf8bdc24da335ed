import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/branding/${name}`, import.meta.url))

/** One part of a PNG, with its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

interface Drawn {
  width?: number
  height?: number
  /** Further parts after the header. */
  more?: Buffer[]
  /** Bytes of noise, to make it large. */
  padding?: number
}

/** A real PNG of one gray. */
export function png({ width = 64, height = 32, more = [], padding = 0 }: Drawn = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const line = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, 128)])
  const isFlood = width * height > 4_000_000
  const rows = isFlood ? line : Buffer.concat(Array.from({ length: height }, () => line))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...more,
    ...(padding > 0 ? [pngChunk('IDAT', Buffer.alloc(padding, 7))] : []),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export const jpeg = () => fixture('logo.jpg')
export const webp = () => fixture('logo.webp')

export const dataUrl = (bytes: Buffer, type = 'image/png') =>
  `data:${type};base64,${bytes.toString('base64')}`
