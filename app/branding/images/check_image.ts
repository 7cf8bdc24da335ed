import { IMAGE_TYPES, readImage, type Image } from '#app/branding/images/image'
import type { BrandImageKind } from '#app/branding/contracts/branding'
import { LIMITS } from '#app/shared/limits'

/** Why a picture is not taken: the rule of the field `image`. */
export type ImageRefusal =
  'dataUrl' | 'tooLarge' | 'notAnImage' | 'wrongType' | 'dimensions' | 'square'

const DATA_URL = /^data:(image\/[a-z+.-]+);base64,([A-Za-z0-9+/]*={0,2})$/

/** A picture as it was sent, `data:TYPE;base64,…`; the type that it claims must be what it is. */
export function checkImage(dataUrl: string, kind: BrandImageKind): Image | ImageRefusal {
  const [, claimed, encoded] = DATA_URL.exec(dataUrl) ?? []
  if (claimed === undefined || encoded === undefined) return 'dataUrl'
  if (!IMAGE_TYPES.some((type) => type === claimed)) return 'wrongType'
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length > LIMITS.image.bytes) return 'tooLarge'
  const image = readImage(bytes)
  if (!image) return 'notAnImage'
  if (image.mime !== claimed) return 'wrongType'
  const { width, height } = image
  const most = LIMITS.image.side
  if (Math.min(width, height) < LIMITS.image.shortestSide || Math.max(width, height) > most) {
    return 'dimensions'
  }
  return kind === 'favicon' && width !== height ? 'square' : image
}
