import type { HttpContext } from '@adonisjs/core/http'
import { changeBranding } from '#app/branding/actions/change_branding'
import { removeBrandImage, setBrandImage } from '#app/branding/actions/change_brand_image'
import { paletteOf } from '#app/branding/colors/palette'
import { BRAND_IMAGE_KINDS } from '#app/branding/contracts/branding'
import { checkImage } from '#app/branding/images/check_image'
import { brandImages, brandingOf } from '#app/branding/queries/branding_rows'
import { transformBranding } from '#app/branding/transformers/branding_transformer'
import {
  brandingValidator,
  imageValidator,
  paletteValidator,
} from '#app/branding/validators/branding_validators'
import { invalid, notFound, versionConflict } from '#app/shared/http/problem'

/** How a tenant looks. */
export default class BrandingController {
  async show() {
    return { data: await shown() }
  }

  async update(ctx: HttpContext) {
    const wanted = await ctx.request.validateUsing(brandingValidator)
    if (wanted.accentColor && !wanted.primaryColor) throw refusal('primaryColor', 'required')
    const result = await changeBranding(wanted, ctx.access.userId)
    if (result === 'stale') throw versionConflict(await shown(), wanted)
    return { data: await shown() }
  }

  /** What would become of colors, before they are chosen. */
  async palette({ request }: HttpContext) {
    const { primaryColor, accentColor } = await paletteValidator.validate(request.qs())
    return { data: paletteOf(primaryColor, accentColor ?? null) }
  }

  async setImage(ctx: HttpContext) {
    const kind = kindOf(ctx)
    const { image: given } = await ctx.request.validateUsing(imageValidator)
    const image = checkImage(given, kind)
    if (typeof image === 'string') throw refusal('image', image)
    await setBrandImage(kind, image, ctx.access.userId)
    return { data: await shown() }
  }

  async removeImage(ctx: HttpContext) {
    if (!(await removeBrandImage(kindOf(ctx), ctx.access.userId))) throw notFound()
    return ctx.response.noContent()
  }
}

async function shown() {
  const [branding, images] = await Promise.all([brandingOf(), brandImages()])
  return transformBranding(branding, images)
}

function kindOf({ params }: HttpContext) {
  const kind = BRAND_IMAGE_KINDS.find((one) => one === params.kind)
  if (!kind) throw notFound()
  return kind
}

const refusal = (field: string, rule: string) =>
  invalid([{ field, rule, message: `The field ${field} is not possible: ${rule}` }])
