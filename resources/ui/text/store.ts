import type { Locale } from '~/types'
import { moduleTexts } from '../modules'

export type TextTree = { [key: string]: string | TextTree }
type Loader = () => Promise<TextTree>

const kernelFiles = import.meta.glob<TextTree>('../../lang/*/ui.json', { import: 'default' })

const listeners = new Set<() => void>()
let current: { locale: Locale; texts: TextTree } = { locale: 'en', texts: {} }

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function snapshot() {
  return current
}

/** Loads the kernel's and every module's texts of one language, then tells the readers. */
export async function loadTexts(locale: Locale): Promise<void> {
  if (current.locale === locale && Object.keys(current.texts).length > 0) return
  const [kernel, modules] = await Promise.all([loadKernel(locale), loadModules(locale)])
  current = { locale, texts: { ...kernel, ...modules } }
  listeners.forEach((listener) => listener())
}

async function loadKernel(locale: Locale): Promise<TextTree> {
  const load: Loader | undefined = kernelFiles[`../../lang/${locale}/ui.json`]
  return load ? load() : {}
}

async function loadModules(locale: Locale): Promise<TextTree> {
  const own = Object.entries(moduleTexts).filter(([name]) => name.endsWith(`/${locale}`))
  const loaded = await Promise.all(
    own.map(async ([name, load]) => [name.split('/')[0], await load()] as const)
  )
  return Object.fromEntries(loaded)
}
