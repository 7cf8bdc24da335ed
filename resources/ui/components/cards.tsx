import type { PanelCard } from '~/api/types'
import { Slot } from './slot'

/** The cards of modules in a slot, in their order. */
export function Cards({ cards, className }: { cards: PanelCard[]; className?: string }) {
  return cards.map(({ module, component, data }) => (
    <div key={`${module}:${component}`} className={className} data-card={component}>
      <Slot component={component} data={data} />
    </div>
  ))
}
