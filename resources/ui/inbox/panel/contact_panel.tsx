import { X } from 'lucide-react'
import type { Panel } from '~/api/types'
import { Cards } from '~/components/cards'
import { Avatar } from '~/components/ui/avatar'
import { Button } from '~/components/ui/button'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { useConversation, usePanel } from '../state/queries'
import { AppointmentFact } from './appointment_fact'
import { ContactFacts } from './contact_facts'
import { PanelSection } from './panel_section'
import { SilenceSection } from './silence_section'

type ContactPanelProps = { conversationId: string; onClose: () => void }

export function ContactPanel({ conversationId, onClose }: ContactPanelProps) {
  const t = useText()
  const panel = usePanel(conversationId)
  return (
    <>
      <header className="flex h-14 shrink-0 items-center justify-between border-b border-border px-4 xl:hidden">
        <h2 className="text-base font-semibold">{t('inbox.thread.details')}</h2>
        <Button size="icon" variant="ghost" aria-label={t('common.close')} onClick={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain" tabIndex={0}>
        {panel.isPending ? (
          <SkeletonRows rows={4} label={t('common.loading')} />
        ) : panel.isError && !panel.data ? (
          <ErrorState error={panel.error} onRetry={() => void panel.refetch()} />
        ) : (
          <PanelContent conversationId={conversationId} panel={panel.data} />
        )}
      </div>
    </>
  )
}

function PanelContent({ conversationId, panel }: { conversationId: string; panel: Panel }) {
  const t = useText()
  const { data: conversation } = useConversation(conversationId)
  const { contact, nextAppointment, lastAppointment, cards } = panel
  const name = contact.name || contact.phone || t('inbox.panel.contact')
  return (
    <div className="flex flex-col">
      <div className="flex flex-col items-center gap-2 px-4 pt-6 pb-4 text-center">
        <Avatar name={name} size="lg" />
        <p className="max-w-full text-base font-semibold wrap-anywhere">{name}</p>
      </div>
      <PanelSection title={t('inbox.panel.contact')}>
        <ContactFacts
          contact={contact}
          language={contact.language ?? conversation?.language ?? null}
          provider={conversation?.channel.provider}
        />
      </PanelSection>
      <PanelSection title={t('inbox.panel.next')}>
        <AppointmentFact appointment={nextAppointment} none={t('inbox.panel.noNext')} />
      </PanelSection>
      <PanelSection title={t('inbox.panel.last')}>
        <AppointmentFact appointment={lastAppointment} none={t('inbox.panel.noLast')} />
      </PanelSection>
      {conversation && (
        <SilenceSection conversation={conversation} silencedUntil={panel.silencedUntil} />
      )}
      <Cards cards={cards} className="border-t border-border p-4" />
    </div>
  )
}
