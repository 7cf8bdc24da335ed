import type { ImageReader } from '#app/branding/images/image'

const START_OF_IMAGE = 0xd8
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda

/** Frames that browsers show: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2]
/** Tables, frames, restart intervals, JFIF and Adobe's color transform; all other segments are left out. */
const KEPT = [...FRAMES, 0xc4, 0xdb, 0xdd, 0xe0, 0xee]

/** ITU-T T.81, B.1: segments of a marker and a length, scans of data in which FF is always followed by 00 or RST. */
export const readJpeg: ImageReader = (bytes) => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let hasScan = false
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return null
    if (marker === END_OF_IMAGE) {
      if (at + 2 !== bytes.length || !size || !hasScan) return null
      return { ...size, bytes: Buffer.concat([...kept, bytes.subarray(at)]) }
    }
    if (at + 4 > bytes.length) return null
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return null
    if (FRAMES.includes(marker)) {
      if (size || end < at + 9) return null
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    if (marker === START_OF_SCAN) {
      hasScan = true
      end = endOfScan(bytes, end)
    }
    if (marker === START_OF_SCAN || KEPT.includes(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  return bytes.length
}
