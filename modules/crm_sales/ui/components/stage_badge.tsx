import { Badge, type Tone } from '~/components/ui/badge'
import { useModuleText } from '~/text/use_text'
import type { Stage } from '../lead'

const tones: Record<Stage, Tone> = {
  new: 'accent',
  contacted: 'neutral',
  interested: 'warning',
  negotiation: 'warning',
  closed_won: 'positive',
  closed_lost: 'danger',
}

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useModuleText('crm_sales')
  return <Badge tone={tones[stage]}>{t(`stages.${stage}`)}</Badge>
}
