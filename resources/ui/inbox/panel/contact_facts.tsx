import type { Panel } from '~/api/types'
import { DateText } from '~/components/ui/date_text'
import { useText, useLocale } from '~/text/use_text'
import { ChannelMark } from '../channel_mark'
import { channelKind } from '../channels'
import type { ReactNode } from 'react'

type ContactFactsProps = {
  contact: Panel['contact']
  /** The one chosen, else the one the conversation is held in. */
  language: string | null
  provider?: string
}

export function ContactFacts({ contact, language, provider }: ContactFactsProps) {
  const t = useText()
  const locale = useLocale()
  const languageName = language && new Intl.DisplayNames(locale, { type: 'language' }).of(language)
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      <Fact name={t('inbox.panel.phone')}>{contact.phone}</Fact>
      <Fact name={t('inbox.panel.email')}>{contact.email}</Fact>
      <Fact name={t('inbox.panel.language')}>
        {languageName && (
          <span className="inline-block first-letter:uppercase">{languageName}</span>
        )}
      </Fact>
      {provider && (
        <Fact name={t('inbox.panel.channel')}>
          <span className="inline-flex items-center gap-1.5">
            {t(`inbox.channel.${channelKind(provider)}`)}
            <ChannelMark provider={provider} />
          </span>
        </Fact>
      )}
      <Fact name={t('inbox.panel.since')}>
        <DateText at={contact.createdAt} style="day" />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useText()
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">
        {children || <span className="text-faint">{t('inbox.panel.none')}</span>}
      </dd>
    </>
  )
}
