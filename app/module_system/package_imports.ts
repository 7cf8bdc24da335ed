import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What packages get from the platform, in its one copy: a second VineJS would not know our schemas. */
const PROVIDED = /^(nexus|luxon|@vinejs\/vine|@japa\/runner)(\/|$)/

export const isProvided = (specifier: string) => PROVIDED.test(specifier)

const APPLICATION = new URL('../../package.json', import.meta.url).href

const roots = new Set<string>()

/**
 * Lets the packages below these folders import `nexus/…` and what the platform provides, wherever they lie. Only the
 * entries of our package.json's `exports` can be reached that way.
 */
export function openPlatform(folders: readonly string[]) {
  if (folders.length > 0 && roots.size === 0) registerHooks({ resolve })
  for (const folder of folders) roots.add(`${pathToFileURL(folder).href}/`)
}

const resolve: NonNullable<Parameters<typeof registerHooks>[0]['resolve']> = (
  specifier,
  context,
  next
) => {
  if (!isProvided(specifier) || !isOfPackage(context.parentURL)) return next(specifier, context)
  return next(specifier, { ...context, parentURL: APPLICATION })
}

const isOfPackage = (url: string | undefined) =>
  url !== undefined && [...roots].some((root) => url.startsWith(root))
