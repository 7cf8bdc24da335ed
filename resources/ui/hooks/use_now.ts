import { useSyncExternalStore } from 'react'

let now = new Date()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function tick() {
  now = new Date()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  if (timer === undefined) now = new Date()
  listeners.add(listener)
  timer ??= setInterval(tick, 30_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** The present moment, renewed each half minute for all readers together. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now)
}
