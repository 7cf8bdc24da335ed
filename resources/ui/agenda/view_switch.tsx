import { SegmentedControl } from '~/components/ui/segmented_control'
import { useText } from '~/text/use_text'
import type { useAgendaView, View } from './state/use_agenda_view'

export function ViewSwitch({ view }: { view: ReturnType<typeof useAgendaView> }) {
  const t = useText()
  return (
    <SegmentedControl<View>
      label={t('agenda.view')}
      value={view.view}
      onChange={view.setView}
      segments={[
        { value: 'week', label: t('agenda.week') },
        { value: 'list', label: t('agenda.list') },
      ]}
    />
  )
}
