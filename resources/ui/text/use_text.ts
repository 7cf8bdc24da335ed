import { useCallback, useSyncExternalStore } from 'react'
import type english from '../../lang/en/ui.json'
import { snapshot, subscribe } from './store'
import { translate, type TextParams } from './translate'

type Plural = { other: string }
type Keys<Tree, Path extends string = ''> = {
  [Name in keyof Tree & string]: Tree[Name] extends string | Plural
    ? `${Path}${Name}`
    : Keys<Tree[Name], `${Path}${Name}.`>
}[keyof Tree & string]

export type TextKey = Keys<typeof english>
export type Translate = (key: TextKey, params?: TextParams) => string

/** The kernel's texts: `t('inbox.composer.send')`. */
export function useText(): Translate {
  const { locale, texts } = useSyncExternalStore(subscribe, snapshot)
  return useCallback((key, params) => translate(texts, locale, key, params), [locale, texts])
}

/** A module's own texts, by keys inside its `lang/{locale}.json`. */
export function useModuleText(moduleId: string): (key: string, params?: TextParams) => string {
  const { locale, texts } = useSyncExternalStore(subscribe, snapshot)
  return useCallback(
    (key, params) => translate(texts, locale, `${moduleId}.${key}`, params),
    [locale, texts, moduleId]
  )
}

export function useLocale() {
  return useSyncExternalStore(subscribe, snapshot).locale
}
