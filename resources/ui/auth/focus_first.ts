/** Brings the reader to the first field of a form of which something is said. */
export function focusFirst(form: HTMLFormElement, names: readonly string[]) {
  const faulty = [...form.elements].find(
    (element) =>
      element instanceof HTMLElement && names.includes(element.getAttribute('name') ?? '')
  )
  if (faulty instanceof HTMLElement) faulty.focus()
}
