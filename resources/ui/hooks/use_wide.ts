import { useSyncExternalStore } from 'react'

const media = window.matchMedia('(min-width: 48rem)')

function subscribe(listener: () => void) {
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether there is room for the rail (768 px); below it the phone's layout is used. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => media.matches)
}
