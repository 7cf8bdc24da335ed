import { lazy, Suspense, useEffect, useState } from 'react'
import { useShared } from '~/hooks/use_session'

const Palette = lazy(() => import('~/palette/palette'))

/** The palette of Ctrl/⌘ K, whose code is fetched when it is opened for the first time. */
export function usePalette() {
  const { user, tenant } = useShared()
  const [isOpen, setOpen] = useState(false)
  const usable = user !== null && tenant !== null

  useEffect(() => {
    if (!usable) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen((wasOpen) => !wasOpen)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [usable])

  return {
    open: () => setOpen(true),
    palette: isOpen && usable && (
      <Suspense>
        <Palette onClose={() => setOpen(false)} />
      </Suspense>
    ),
  }
}
