import { describeRoutes } from '#app/api_docs/contracts/operation'
import { list, nullable, resource, text } from '#app/api_docs/contracts/schema'
import type { FoundHit } from '#app/search/queries/search_everywhere'
import { searchValidator } from '#app/search/validators/search_validator'

const hitSchema = resource<FoundHit>('Hit', {
  kind: text(),
  kindLabel: text(),
  icon: text(),
  id: text(),
  title: text(),
  subtitle: nullable(text()),
  path: text(),
})

export default describeRoutes('Search', {
  'GET /api/v1/search': {
    summary: 'Search in everything one may see',
    description: 'Each kind of hit asks for its own permission. There are no pages: type more.',
    query: searchValidator,
    answer: { data: list(hitSchema) },
  },
})
