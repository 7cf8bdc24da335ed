import { notFound } from '#app/shared/http/problem'

/** Reached when the static middleware found no file. */
export default class AssetsController {
  show() {
    throw notFound()
  }
}
