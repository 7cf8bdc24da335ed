import { test } from '@japa/runner'
import { checkImage } from '#app/branding/images/check_image'
import { readImage } from '#app/branding/images/image'
import { dataUrl, jpeg, png, pngChunk, webp } from '#tests/support/pictures'

const SCRIPT = Buffer.from('<script>alert(1)</script>')

/** A JPEG with a comment after its start. */
const commented = (comment: Buffer) => {
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([jpeg().subarray(0, 2), head, comment, jpeg().subarray(2)])
}

/** A WebP with one more part at its end. */
const withChunk = (type: string, data: Buffer) => {
  const padded = data.length % 2 ? Buffer.concat([data, Buffer.alloc(1)]) : data
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  const all = Buffer.concat([webp(), Buffer.from(type, 'latin1'), length, padded])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}

test.group('Branding | pictures', () => {
  test('the three kinds are known by their bytes, with their size', ({ assert }) => {
    const known = [png(), jpeg(), webp()].map((bytes) => {
      const { mime, width, height } = readImage(bytes)!
      return [mime, width, height]
    })
    assert.deepEqual(known, [
      ['image/png', 64, 32],
      ['image/jpeg', 48, 32],
      ['image/webp', 48, 32],
    ])
  })

  test('what is read once is read the same again', ({ assert }) => {
    for (const bytes of [png(), jpeg(), webp()]) {
      const once = readImage(bytes)!
      assert.deepEqual(readImage(once.bytes), once)
    }
  })

  test('comments, places and animations are taken out', ({ assert }) => {
    const secretive = [
      png({ more: [pngChunk('tEXt', SCRIPT), pngChunk('eXIf', SCRIPT), pngChunk('acTL', SCRIPT)] }),
      commented(SCRIPT),
      withChunk('EXIF', SCRIPT),
      withChunk('XMP ', SCRIPT),
    ]
    for (const bytes of secretive) {
      assert.include(bytes.toString('latin1'), '<script>')
      assert.notInclude(readImage(bytes)!.bytes.toString('latin1'), '<script>')
    }
  })

  test('nothing may hang on a picture, and none may be broken', ({ assert }) => {
    const whole = [png(), jpeg(), webp()]
    const broken = [
      Buffer.alloc(0),
      SCRIPT,
      Buffer.from('GIF89a\x01\0\x01\0'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      ...whole.map((bytes) => Buffer.concat([bytes, SCRIPT])),
      ...whole.map((bytes) => Buffer.concat([SCRIPT, bytes])),
      ...whole.map((bytes) => bytes.subarray(0, bytes.length - 3)),
      png({ more: [pngChunk('IHDR', Buffer.alloc(13))] }),
      Buffer.from(png().map((byte, at) => (at === 20 ? byte ^ 1 : byte))),
      withChunk('ANIM', Buffer.alloc(6)),
    ]
    for (const bytes of broken) assert.isNull(readImage(bytes))
  })

  test('no bytes make the readers throw or run on', ({ assert }) => {
    for (const bytes of [png(), jpeg(), webp()]) {
      for (let at = 0; at < bytes.length; at++) {
        for (const value of [0x00, 0xff, bytes[at]! ^ 0x80]) {
          const changed = Buffer.from(bytes)
          changed[at] = value
          const image = readImage(changed)
          assert.isTrue(image === null || image.bytes.length <= changed.length)
        }
        readImage(bytes.subarray(0, at))
      }
    }
  })

  test('size, form and type are what they shall be', ({ assert }) => {
    const refused: [given: string, why: string][] = [
      ['', 'dataUrl'],
      ['https://example.com/logo.png', 'dataUrl'],
      ['data:image/png,abc', 'dataUrl'],
      [dataUrl(png(), 'image/svg+xml'), 'wrongType'],
      [dataUrl(png(), 'image/jpeg'), 'wrongType'],
      [dataUrl(jpeg()), 'wrongType'],
      [dataUrl(Buffer.alloc(0)), 'notAnImage'],
      [dataUrl(SCRIPT), 'notAnImage'],
      [dataUrl(png({ width: 60_000, height: 60_000 })), 'dimensions'],
      [dataUrl(png({ width: 2_001, height: 20 })), 'dimensions'],
      [dataUrl(png({ width: 8, height: 64 })), 'dimensions'],
      [dataUrl(png({ padding: 262_144 })), 'tooLarge'],
    ]
    for (const [given, why] of refused) assert.equal(checkImage(given, 'logo'), why as never)
    assert.equal(checkImage(dataUrl(png()), 'favicon'), 'square')
    assert.containSubset(checkImage(dataUrl(png({ width: 32 })), 'favicon'), { width: 32 })
  })
})
