import { useEffect, useRef } from 'react'

/** For a form: brings the reader to its first faulty field after each refusal. */
export function useFaultFocus(refused: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  return form
}
