import { test } from '@japa/runner'
import fc from 'fast-check'
import { contrast, isColor, mix } from '#app/branding/colors/color'
import { paletteOf, READABLE } from '#app/branding/colors/palette'

const color = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)

test.group('Branding | colors', () => {
  test('contrast is what WCAG says', ({ assert }) => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#777777', '#777777'), 1)
    assert.closeTo(contrast('#767676', '#ffffff'), 4.54, 0.01)
    assert.equal(mix('#000000', '#ffffff', 0.5), '#808080')
    for (const text of ['#fff', 'red', '#12345g', '#1234567', 'url(x)'])
      assert.isFalse(isColor(text))
  })

  test('whatever is chosen can be read, in both schemes', () => {
    fc.assert(
      fc.property(color, fc.option(color), (primary, accent) => {
        const { light, dark } = paletteOf(primary, accent).palette
        const pairs = [
          [light.accentSolid, '#ffffff'],
          [light.accentSolidHover, '#ffffff'],
          [dark.accentSolid, '#ffffff'],
          ...['#ffffff', '#f7f8fa', '#eff1f5', light.accentSoft].map((at) => [light.accent, at]),
          ...['#121317', '#0c0d10', '#1b1d23', '#1a1c21', dark.accentSoft].map((at) => [
            dark.accent,
            at,
          ]),
        ]
        return pairs.every(([a = '', b = '']) => contrast(a, b) >= READABLE)
      }),
      { numRuns: 500 }
    )
  })

  test('a color that is fine stays, and one that is not is moved and said', ({ assert }) => {
    const fine = paletteOf('#1d4ed8', null)
    assert.equal(fine.palette.light.accentSolid, '#1d4ed8')
    assert.equal(fine.palette.light.accent, '#1d4ed8')
    assert.isUndefined(fine.adjustments.find(({ scheme }) => scheme === 'light'))

    const yellow = paletteOf('#ffd400', null)
    const solid = yellow.adjustments.find(({ token }) => token === 'accentSolid')
    assert.containSubset(solid, { from: '#ffd400', to: yellow.palette.light.accentSolid })
    assert.isBelow(solid!.ratio, READABLE)
  })
})
