import type { JobState } from '~/api/jobs'
import { Badge, type Tone } from '~/components/ui/badge'
import { useText } from '~/text/use_text'

const tones: Record<JobState, Tone> = {
  queued: 'neutral',
  running: 'accent',
  parked: 'warning',
  done: 'positive',
  dead: 'danger',
  cancelled: 'neutral',
}

export function JobStateBadge({ state }: { state: JobState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(`jobs.state.${state}`)}</Badge>
}
