import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { AgendaBody } from '~/agenda/agenda_body'
import { DetailsDialog } from '~/agenda/details/details_dialog'
import { colorsOf } from '~/agenda/professional_color'
import { useAppointments, useProfessionals } from '~/agenda/state/queries'
import { useAgendaDay } from '~/agenda/state/use_agenda_day'
import { useAgendaLive } from '~/agenda/state/use_agenda_live'
import { useOpenAppointment } from '~/agenda/state/use_open_appointment'
import { useAgendaView } from '~/agenda/state/use_agenda_view'
import { addDays, weekOf } from '~/agenda/time/days'
import { startOfDay } from '~/agenda/time/zone'
import { Toolbar } from '~/agenda/toolbar'
import { ViewSwitch } from '~/agenda/view_switch'
import { Button } from '~/components/ui/button'
import { Page } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { useShortcut } from '~/hooks/use_shortcut'
import { usePermission, useSession } from '~/hooks/use_session'
import { dayKey } from '~/lib/dates'
import { useText } from '~/text/use_text'

const NewDialog = lazy(() => import('~/agenda/create/new_dialog'))

type AgendaProps = {
  date: string | null
  /** The one to be opened at once, when the address names it. */
  appointmentId: string | null
}

export default function Agenda({ date, appointmentId }: AgendaProps) {
  const t = useText()
  const { tenant } = useSession()
  const mayBook = usePermission('appointments.create')
  const { day, today, goTo } = useAgendaDay(date)
  const view = useAgendaView()
  const days = weekOf(day)
  const range = {
    from: startOfDay(days[0], tenant.timeZone),
    to: startOfDay(addDays(days[6], 1), tenant.timeZone),
  }
  const query = useAppointments(range)
  const professionals = useProfessionals().data ?? []
  const colorOf = colorsOf(professionals)
  const [openId, setOpenId] = useOpenAppointment(appointmentId)
  const [creating, setCreating] = useState(false)
  useAgendaLive()

  const step = (weeks: number) => goTo(addDays(day, weeks * 7))
  useShortcut(['t', 'ArrowLeft', 'ArrowRight'], (key) =>
    key === 't' ? goTo(today) : step(key === 'ArrowLeft' ? -1 : 1)
  )
  useShortcut(['n'], () => mayBook && setCreating(true))

  return (
    <Page>
      <PageHeader
        title={t('agenda.title')}
        actions={
          <>
            <ViewSwitch view={view} />
            {mayBook && (
              <Button variant="primary" onClick={() => setCreating(true)}>
                <Plus aria-hidden />
                <span className="max-sm:sr-only">{t('agenda.new')}</span>
              </Button>
            )}
          </>
        }
      >
        <Toolbar
          days={days}
          step={step}
          onToday={() => goTo(today)}
          professionals={professionals}
          colorOf={colorOf}
          view={view}
        />
      </PageHeader>
      <AgendaBody
        query={query}
        days={days}
        day={day}
        today={today}
        view={view}
        colorOf={colorOf}
        onDay={goTo}
        onOpen={({ id }) => setOpenId(id)}
      />
      <DetailsDialog
        appointment={query.data?.find(({ id }) => id === openId) ?? null}
        today={today}
        onClose={() => setOpenId(null)}
        onMoved={(startsAt) => goTo(dayKey(startsAt, tenant.timeZone))}
      />
      {creating && (
        <Suspense>
          <NewDialog
            day={day < today ? today : day}
            today={today}
            onClose={() => setCreating(false)}
            onBooked={(appointment) => {
              setCreating(false)
              goTo(dayKey(appointment.startsAt, tenant.timeZone))
            }}
          />
        </Suspense>
      )}
    </Page>
  )
}
