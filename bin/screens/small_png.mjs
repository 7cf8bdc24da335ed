import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const MOST_COLORS = 256

/** So many of the commonest keep their own, or a soft light would fall into bands. */
const KEPT = 160

/**
 * A screenshot as a PNG with a palette, a third as large: the commonest colors are kept, and no other is further from
 * its own than the smallest distance at which 256 are enough.
 */
export function smallPng(png) {
  const { width, height, pixels } = decode(png)
  const { palette, places } = paletteOf(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = places.get(pixels.readUIntBE((y * width + x) * 3, 3))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colors = Buffer.from(palette.flatMap(partsOf))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const partsOf = (color) => [color >> 16, (color >> 8) & 255, color & 255]

function paletteOf(pixels) {
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += 3) {
    const color = pixels.readUIntBE(at, 3)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const colors = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
  for (let distance = 0; ; distance += 2) {
    const palette = []
    const places = new Map()
    for (const [rank, color] of colors.entries()) {
      const nearest = nearestIn(palette, color)
      const isNew = rank < KEPT || nearest.distance > distance
      if (isNew && palette.push(color) > MOST_COLORS) break
      places.set(color, isNew ? palette.length - 1 : nearest.place)
    }
    if (palette.length <= MOST_COLORS) return { palette, places }
  }
}

function nearestIn(palette, color) {
  const [red, green, blue] = partsOf(color)
  let place = -1
  let least = Infinity
  for (let index = 0; index < palette.length; index++) {
    const other = palette[index]
    const square =
      ((other >> 16) - red) ** 2 + (((other >> 8) & 255) - green) ** 2 + ((other & 255) - blue) ** 2
    if (square < least) {
      place = index
      least = square
    }
  }
  return { place, distance: Math.sqrt(least) }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Three bytes a pixel, which is what the browser takes of a page without transparency. */
function decode(png) {
  const data = []
  let width = 0
  let height = 0
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      if (body[8] !== 8 || body[9] !== 2) throw new Error('this is no picture of a page')
    }
    if (type === 'IDAT') data.push(body)
    at += 12 + length
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(data)), width * 3, height) }
}

function unfilter(raw, stride, height) {
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < 3 ? 0 : pixels[at - 3]
      const up = y === 0 ? 0 : pixels[at - stride]
      const corner = x < 3 || y === 0 ? 0 : pixels[at - stride - 3]
      pixels[at] = raw[y * (stride + 1) + 1 + x] + guess(filter, left, up, corner)
    }
  }
  return pixels
}

function guess(filter, left, up, corner) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth(left, up, corner) : 0
}

/** Whichever of the three is nearest to what they foretell together. */
function paeth(left, up, corner) {
  const foretold = left + up - corner
  const a = Math.abs(foretold - left)
  const b = Math.abs(foretold - up)
  const c = Math.abs(foretold - corner)
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
