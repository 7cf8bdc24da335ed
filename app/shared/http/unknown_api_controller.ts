import { notFound } from '#app/shared/http/problem'

/** An address under `/api` that nothing answers, by whatever method: no session is opened for it. */
export default class UnknownApiController {
  handle() {
    throw notFound()
  }
}
