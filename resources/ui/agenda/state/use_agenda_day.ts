import { router } from '@inertiajs/react'
import { dayKey } from '~/lib/dates'
import { useNow } from '~/hooks/use_now'
import { useSession } from '~/hooks/use_session'
import { isDay, type Day } from '../time/days'

/** The day in the address, else today in the tenant's zone; going to another asks no server for the page. */
export function useAgendaDay(date: string | null) {
  const { tenant } = useSession()
  const today = dayKey(useNow(), tenant.timeZone)
  const day: Day = isDay(date) ? date : today

  function goTo(next: Day) {
    router.push({
      url: `/t/${tenant.slug}/agenda?date=${next}`,
      component: 'agenda/index',
      props: (current) => ({ ...current, date: next }),
      preserveState: true,
      preserveScroll: true,
    })
  }
  return { day, today, goTo }
}
