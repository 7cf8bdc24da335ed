import { BellOff } from 'lucide-react'
import type { Conversation } from '~/api/types'
import { Button } from '~/components/ui/button'
import { useDates } from '~/hooks/use_dates'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useConversationActions } from '../state/use_conversation_actions'
import { PanelSection } from './panel_section'

type SilenceSectionProps = { conversation: Conversation; silencedUntil: string | null }

/** Whether the agent keeps quiet towards this contact, and the way to end it. */
export function SilenceSection({ conversation, silencedUntil }: SilenceSectionProps) {
  const t = useText()
  const dates = useDates()
  const { busy, endSilence } = useConversationActions(conversation)
  const mayEnd = usePermission('conversations.end_silence')
  return (
    <PanelSection title={t('inbox.panel.silence')}>
      {silencedUntil ? (
        <>
          <p className="flex items-start gap-2 text-sm text-warning">
            <BellOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t('inbox.panel.silencedUntil', { date: dates.format(silencedUntil, 'dateTime') })}
          </p>
          {mayEnd && (
            <Button size="sm" className="self-start" busy={busy} onClick={() => void endSilence()}>
              {t('inbox.panel.removeSilence')}
            </Button>
          )}
        </>
      ) : (
        <p className="text-sm text-muted">{t('inbox.panel.notSilenced')}</p>
      )}
    </PanelSection>
  )
}
