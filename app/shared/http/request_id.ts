/** As proxies make them: what is longer, or holds anything else, was written to break what keeps it. */
const WELL_FORMED = /^[\w.:=+/@-]{1,128}$/

/**
 * The id of a request that a proxy of ours has given it, so that it can be found in both logs. Anybody else could
 * write down what they do under the id of another.
 */
export const believedRequestId = (given: string | undefined, isFromProxy: boolean) =>
  given !== undefined && isFromProxy && WELL_FORMED.test(given) ? given : null
