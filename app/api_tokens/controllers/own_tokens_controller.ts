import type { HttpContext } from '@adonisjs/core/http'
import { createPersonalToken } from '#app/api_tokens/actions/create_personal_token'
import { revokePersonalToken } from '#app/api_tokens/actions/revoke_personal_token'
import { tokenProblem } from '#app/api_tokens/controllers/token_problem'
import { transformToken } from '#app/api_tokens/transformers/token_transformer'
import { TOKEN_LISTING } from '#app/api_tokens/validators/token_listing'
import { personalTokenValidator } from '#app/api_tokens/validators/token_validators'
import { timeCursor } from '#app/shared/http/key_cursor'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'
import { signedInAs } from '#app/identity/controllers/signed_in_as'
import { personalTokens } from '#app/tenancy/system/personal_tokens'

/** The tokens of the person who asks. */
export default class OwnTokensController {
  async index(ctx: HttpContext) {
    const { limit, cursor } = await readListing(ctx, TOKEN_LISTING)
    const { userId } = signedInAs(ctx)
    const rows = await personalTokens.page(userId, { limit, after: timeCursor(cursor) })
    const { data, meta } = pageOf(rows, limit, ({ key, id }) => [key, id])
    return { data: data.map(transformToken), meta }
  }

  /** The answer holds a secret, so it is not kept for a repetition: whoever loses it makes another token. */
  async issue(ctx: HttpContext) {
    const wish = await ctx.request.validateUsing(personalTokenValidator)
    const result = await createPersonalToken(signedInAs(ctx), wish)
    if (result.kind !== 'created') throw tokenProblem(result)
    ctx.response.header('cache-control', 'no-store')
    return ctx.response.created({ data: { ...transformToken(result.row), token: result.token } })
  }

  async destroy(ctx: HttpContext) {
    if (!(await revokePersonalToken(signedInAs(ctx), idParam(ctx)))) throw notFound()
    return ctx.response.noContent()
  }
}
