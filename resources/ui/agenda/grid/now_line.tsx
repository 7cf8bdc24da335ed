import { useNow } from '~/hooks/use_now'
import { useSession } from '~/hooks/use_session'
import { wallTime } from '../time/zone'
import { pxPerMinute } from './measures'

export function NowLine() {
  const { tenant } = useSession()
  const { minute } = wallTime(useNow(), tenant.timeZone)
  return (
    <div
      aria-hidden
      style={{ top: minute * pxPerMinute }}
      className="pointer-events-none absolute inset-x-0 z-10 h-px bg-danger before:absolute before:-top-1 before:-left-1 before:size-2 before:rounded-full before:bg-danger"
    />
  )
}
