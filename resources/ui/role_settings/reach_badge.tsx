import type { Reach } from '~/api/roles'
import { Badge, type Tone } from '~/components/ui/badge'
import { useText } from '~/text/use_text'

const tones: Record<Reach, Tone> = { own: 'neutral', team: 'accent', all: 'positive' }

/** How far a permission goes; a dash, read as "no", where it is not held. */
export function ReachBadge({ reach }: { reach: Reach | undefined }) {
  const t = useText()
  if (reach) return <Badge tone={tones[reach]}>{t(`roles.reach.${reach}`)}</Badge>
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('roles.reach.none')}</span>
    </span>
  )
}
