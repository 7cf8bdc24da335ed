import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { snapshot as texts } from '~/text/store'
import { translate } from '~/text/translate'

type Kind = 'success' | 'error' | 'info'

const Toaster = lazy(() => import('./toaster'))
const listeners = new Set<() => void>()
let wanted = false
let markReady: () => void = () => {}
const ready = new Promise<void>((resolve) => (markReady = resolve))

/** Short news in a corner. The library is fetched with the first toast. */
export const toast = {
  success: (text: string) => show('success', text),
  error: (text: string) => show('error', text),
  info: (text: string) => show('info', text),
  /** For a failed request: its own readable title, or a general sentence. */
  problem: (error: unknown) => {
    const title = error instanceof Error ? error.message : ''
    const { texts: tree, locale } = texts()
    return show('error', title || translate(tree, locale, 'state.failed'))
  },
}

async function show(kind: Kind, text: string): Promise<void> {
  wanted = true
  listeners.forEach((listener) => listener())
  const sonner = await import('sonner')
  await ready
  sonner.toast[kind](text)
}

/** The place where toasts appear; mounted once, around every page. */
export function ToastOutlet() {
  const active = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => wanted
  )
  if (!active) return null
  return (
    <Suspense>
      <Toaster />
      <Ready />
    </Suspense>
  )
}

function Ready() {
  useEffect(() => markReady(), [])
  return null
}
