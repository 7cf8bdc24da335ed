import { crc32 } from 'node:zlib'
import type { ImageReader } from '#app/branding/images/image'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks that make the picture; comments, places, animations and what nobody knows are left out. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'IDAT', 'IEND']

/** PNG, third edition, 5: length, type, data, checksum. */
export const readPng: ImageReader = (bytes) => {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null
  const kept: Buffer[] = [SIGNATURE]
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    if ((type === 'IHDR') !== (size === null)) return null
    if (type === 'IHDR') {
      if (end !== at + 25) return null
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    hasData ||= type === 'IDAT'
    if (KEPT.includes(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') {
      const isWhole = size && hasData && end === bytes.length
      return isWhole && size ? { ...size, bytes: Buffer.concat(kept) } : null
    }
    at = end
  }
  return null
}
