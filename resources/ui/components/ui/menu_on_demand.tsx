import { cloneElement, Suspense, useState, type ComponentType, type ReactElement } from 'react'

export type MenuPopupProps = {
  /** To be handed on to `Menu`, with `defaultOpen`. */
  trigger: ReactElement<Record<string, unknown>>
}

type MenuOnDemandProps = MenuPopupProps & {
  /** A `lazy` component that renders a `Menu` with this trigger, open. */
  popup: ComponentType<MenuPopupProps>
}

/** A menu whose code is fetched when it is opened for the first time. */
export function MenuOnDemand({ trigger, popup: Popup }: MenuOnDemandProps) {
  const [wanted, setWanted] = useState(false)
  const button = cloneElement(trigger, {
    'onClick': () => setWanted(true),
    'aria-haspopup': 'menu',
    'aria-expanded': false,
  })
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <Popup trigger={trigger} />
    </Suspense>
  )
}
