import { useState } from 'react'
import type { TemplateName } from '~/api/mail'
import { Select } from '~/components/ui/select'
import { SegmentedControl } from '~/components/ui/segmented_control'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { locales, type Locale } from '~/types'

/** Each kind of mail with made-up data, as it looks in each language. */
export function PreviewTab({ templates }: { templates: readonly TemplateName[] }) {
  const t = useText()
  const session = useSession()
  const [template, setTemplate] = useState(templates[0]?.id ?? '')
  const [locale, setLocale] = useState<Locale>(session.locale)
  const name = templates.find(({ id }) => id === template)?.name ?? template
  return (
    <div className="flex h-full min-h-128 flex-col gap-4 px-4 pb-6 md:px-6">
      <div className="flex flex-wrap gap-2">
        <Select
          aria-label={t('mail.preview.kind')}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          value={template}
          onChange={(event) => setTemplate(event.target.value)}
          className="min-w-56 max-md:flex-1"
        />
        <SegmentedControl<Locale>
          label={t('mail.preview.language')}
          value={locale}
          onChange={setLocale}
          segments={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      </div>
      <p className="text-xs text-muted">{t('mail.preview.help')}</p>
      <iframe
        title={t('mail.preview.of', { name })}
        sandbox=""
        src={`/t/${session.tenant.slug}/settings/mail/preview/${template}?locale=${locale}`}
        className="min-h-96 w-full flex-1 rounded-lg border border-border bg-white"
      />
    </div>
  )
}
