import { useCallback, useSyncExternalStore } from 'react'

const media = {
  tablet: window.matchMedia('(min-width: 48rem)'),
  laptop: window.matchMedia('(min-width: 64rem)'),
}

/** Whether the window is at least so wide: 768 px for a tablet, where the rail appears; 1024 for a laptop. */
export function useWide(as: keyof typeof media = 'tablet'): boolean {
  const query = media[as]
  const subscribe = useCallback(
    (listener: () => void) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    [query]
  )
  return useSyncExternalStore(subscribe, () => query.matches)
}
