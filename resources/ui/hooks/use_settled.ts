import { useEffect, useState } from 'react'

const pauseMs = 200

/** The value once it has not changed for a moment: one request per word instead of one per key. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value ? pauseMs : 0)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
