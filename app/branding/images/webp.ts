import type { ImageReader, PlainImage } from '#app/branding/images/image'

type Size = Pick<PlainImage, 'width' | 'height'>

/** Parts of a still picture. Animations are refused; places and comments are left out. */
const KEPT = ['VP8X', 'ALPH', 'VP8 ', 'VP8L']
const ANIMATED = ['ANIM', 'ANMF']
/** Of the flags of VP8X only transparency stays true when the rest is left out. */
const ALPHA_FLAG = 0x10

/** RFC 9649: a RIFF of chunks, each padded to an even length. */
export const readWebp: ImageReader = (bytes) => {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) return null
  const kept: Buffer[] = []
  let size: Size | null = null
  for (let at = 12; at < bytes.length;) {
    if (at + 8 > bytes.length) return null
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length || ANIMATED.includes(type)) return null
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (type === 'VP8X' && length >= 10) chunk[8] = (chunk[8] ?? 0) & ALPHA_FLAG
    size ??= sizeIn(type, chunk.subarray(8))
    if (KEPT.includes(type)) kept.push(chunk)
    at = end
  }
  return size && { ...size, bytes: riff(kept) }
}

function sizeIn(type: string, data: Buffer): Size | null {
  if (type === 'VP8X' && data.length >= 10) {
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  }
  if (type === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = data.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (type === 'VP8 ' && data.length >= 10 && data.readUIntBE(3, 3) === 0x9d012a) {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  }
  return null
}

function riff(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
