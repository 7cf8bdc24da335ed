import { paletteOf } from '#app/branding/colors/palette'
import { isColor } from '#app/branding/colors/color'
import type { BrandImage, Branding } from '#app/branding/contracts/branding'
import { imageUrl } from '#app/branding/image_url'

/** What was chosen, and what became of the colors. */
export function transformBranding(branding: Branding, images: readonly BrandImage[]) {
  const { name, senderName, primaryColor, accentColor, version } = branding
  const shown = (kind: BrandImage['kind']) => {
    const image = images.find((one) => one.kind === kind)
    if (!image) return null
    const { hash, mime, width, height } = image
    return { url: imageUrl(hash), mime, width, height }
  }
  const colors =
    primaryColor && isColor(primaryColor) ? paletteOf(primaryColor, accentColor) : NO_COLORS
  return {
    ...{ name, senderName, primaryColor, accentColor },
    logo: shown('logo'),
    favicon: shown('favicon'),
    ...colors,
    version,
  }
}

const NO_COLORS = { palette: null, adjustments: [] }
