import type { HttpContext } from '@adonisjs/core/http'
import { brandImageLookup } from '#app/tenancy/system/brand_image_lookup'
import { sendProblem } from '#app/shared/http/send_problem'
import { notFound } from '#app/shared/http/problem'

const HASH = /^[0-9a-f]{64}$/

/** Pictures for everybody who shows a tenant's pages: its own people, visitors of its chat. */
export default class BrandImagesController {
  async show(ctx: HttpContext) {
    const { params, request, response } = ctx
    const hash = String(params.hash)
    const image = HASH.test(hash) ? await brandImageLookup.byHash(hash) : null
    if (!image) return sendProblem(ctx, notFound())
    response.header('cache-control', 'public, max-age=31536000, immutable')
    response.header('etag', `"${hash}"`)
    response.header('x-content-type-options', 'nosniff')
    response.header('content-security-policy', `default-src 'none'; sandbox`)
    response.header('content-disposition', 'inline')
    // The web chat shows them on sites of others.
    response.header('cross-origin-resource-policy', 'cross-origin')
    if (request.header('if-none-match') === `"${hash}"`) return response.status(304).send('')
    return response.header('content-type', image.mime).send(image.bytes)
  }
}
