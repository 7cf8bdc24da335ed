import type { HttpContext } from '@adonisjs/core/http'
import { docsAsset } from '#app/api_docs/assets'
import { apiDocument } from '#app/api_docs/document/api_document'
import { readingCopy } from '#app/api_docs/reading/reading_copy'
import { notFound } from '#app/shared/http/problem'

/** Rendered once: it is long, and for anybody. */
let rendered: Promise<string> | undefined

/** The API's document, and two pages that show it: one to try it out, one to read. */
export default class ApiDocsController {
  async document(ctx: HttpContext) {
    const { text, etag } = await apiDocument()
    return sendKept(ctx, { body: text, etag, type: 'application/json; charset=utf-8' })
  }

  async asset(ctx: HttpContext) {
    const asset = await docsAsset(String(ctx.params.file))
    if (!asset) throw notFound()
    return sendKept(ctx, asset)
  }

  interactive({ response, view }: HttpContext) {
    protect(response)
    return view.render('api_docs/interactive')
  }

  async reading({ response, view }: HttpContext) {
    protect(response)
    return (rendered ??= this.#render(view))
  }

  async #render(view: HttpContext['view']) {
    const { document } = await apiDocument()
    return view.render('api_docs/reading', readingCopy(document))
  }
}

interface Kept {
  body: string | Buffer
  etag: string
  type: string
}

/** Asked for again, the answer is 304 for as long as the process serves the same. */
function sendKept({ request, response }: HttpContext, { body, etag, type }: Kept) {
  response.header('etag', etag)
  response.header('cache-control', 'public, no-cache')
  response.header('x-content-type-options', 'nosniff')
  if (request.header('if-none-match') === etag) return response.status(304).send('')
  return response.header('content-type', type).send(body)
}

/** No script but ours from here; the interactive page draws its icons from `data:`. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

function protect(response: HttpContext['response']) {
  response.header('content-security-policy', POLICY)
  response.header('x-content-type-options', 'nosniff')
  response.header('referrer-policy', 'no-referrer')
}
