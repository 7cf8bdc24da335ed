import { useText, type TextKey } from '~/text/use_text'

/** What was done, in words; what a module writes down of its own keeps its name. */
export function useActionName() {
  const t = useText()
  return (action: string) => {
    const key = `audit.did.${action}`
    const text = t(key as TextKey)
    return text === key ? action : text
  }
}
