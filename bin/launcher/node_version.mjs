import { StartFailure } from './failure.mjs'

const OLDEST_NODE = 20

/**
 * The Node that npm runs on only has to carry the launcher; the application
 * itself runs on the pinned one.
 */
export function checkNodeVersion(version) {
  const major = Number.parseInt(String(version).replace(/^v/, ''), 10)
  if (Number.isNaN(major) || major < OLDEST_NODE) {
    throw new StartFailure(
      `Nexus needs Node.js ${OLDEST_NODE} or later, but this is ${version}; please install a newer one from https://nodejs.org.`
    )
  }
}
