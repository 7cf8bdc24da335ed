import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TranslationsLoaderContract } from '@adonisjs/i18n/types'
import { discoverModules, type DiscoveredModule } from '#app/module_system/discovery'
import { LOCALES, type Locale } from '#app/shared/contracts/locale'

type Texts = Record<string, string>
type Tree = { [key: string]: string | Tree }

/**
 * The texts of modules beside those of the kernel: each under its module's id, and those of its problems where the
 * kernel looks for the texts of any problem.
 */
export const moduleTexts = (): TranslationsLoaderContract => ({
  async load() {
    const modules = await discoverModules()
    const entries = LOCALES.map(async (locale) => {
      const texts = await Promise.all(modules.map((module) => textsOf(module, locale)))
      return [locale, Object.assign({}, ...texts) as Texts] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  },
})

/** A missing or broken file is reported by the validation, in words for the module's author. */
async function textsOf({ id, root }: DiscoveredModule, locale: Locale): Promise<Texts> {
  try {
    const tree = JSON.parse(await readFile(join(root, 'lang', `${locale}.json`), 'utf8')) as Tree
    const { problems = {}, ...own } = tree
    return { ...flatten(own, id), ...flatten(problems, 'problems') }
  } catch {
    return {}
  }
}

function flatten(tree: Tree | string, path: string): Texts {
  if (typeof tree === 'string') return { [path]: tree }
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) => flatten(value, `${path}.${key}`))
  ) as Texts
}
