import { notFound } from '#app/shared/http/problem'

/** An address that nothing answers, as a page in the reader's language. */
export default class MissingPageController {
  show() {
    throw notFound()
  }
}
