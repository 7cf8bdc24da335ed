import { useEffect, useEffectEvent } from 'react'

/** Calls `handler` for single keys pressed outside of inputs, menus and dialogs. */
export function useShortcut(keys: readonly string[], handler: (key: string) => void): void {
  const latest = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!keys.includes(event.key) || isBusy(event.target)) return
    event.preventDefault()
    handler(event.key)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latest(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role=menu], [role=dialog]') !== null
  )
}
