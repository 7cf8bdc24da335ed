import {
  choice,
  integer,
  list,
  nullable,
  number,
  object,
  resource,
  text,
} from '#app/api_docs/contracts/schema'
import type { paletteOf } from '#app/branding/colors/palette'
import type { transformBranding } from '#app/branding/transformers/branding_transformer'

const shades = object({
  accent: text(),
  accentSoft: text(),
  accentSolid: text(),
  accentSolidHover: text(),
})

const palette = object({ light: shades, dark: shades })

const adjustments = list(
  object({
    token: choice(['accent', 'accentSolid']),
    scheme: choice(['light', 'dark']),
    from: text(),
    to: text(),
    ratio: number(),
  })
)

const image = nullable(object({ url: text(), mime: text(), width: integer(), height: integer() }))

export const brandingSchema = resource<ReturnType<typeof transformBranding>>('Branding', {
  name: nullable(text()),
  senderName: nullable(text()),
  primaryColor: nullable(text()),
  accentColor: nullable(text()),
  logo: image,
  favicon: image,
  palette: nullable(palette),
  adjustments,
  version: integer(),
})

export const colorsSchema = object<ReturnType<typeof paletteOf>>({ palette, adjustments })
