import type { HttpContext } from '@adonisjs/core/http'
import { searchEverywhere } from '#app/search/queries/search_everywhere'
import { searchValidator } from '#app/search/validators/search_validator'

const DEFAULT_LIMIT = 20

export default class SearchController {
  async index({ access, request }: HttpContext) {
    const { q, limit = DEFAULT_LIMIT } = await searchValidator.validate(request.qs())
    return { data: await searchEverywhere(access, { q, limit }) }
  }
}
