import { mailStates, type MailFilter, type TemplateName } from '~/api/mail'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'

type LogFiltersProps = {
  templates: readonly TemplateName[]
  filter: MailFilter
  onChange: (filter: MailFilter) => void
}

export function LogFilters({ templates, filter, onChange }: LogFiltersProps) {
  const t = useText()
  return (
    <div className="flex flex-wrap gap-2 px-4 pb-4 md:px-6" role="search">
      <Select
        aria-label={t('mail.filter.state')}
        placeholder={t('mail.filter.allStates')}
        options={mailStates.map((value) => ({ value, label: t(`mail.state.${value}`) }))}
        value={filter.state}
        onChange={(event) => onChange({ ...filter, state: event.target.value })}
        className="min-w-40 max-md:flex-1"
      />
      <Select
        aria-label={t('mail.filter.kind')}
        placeholder={t('mail.filter.allKinds')}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.template}
        onChange={(event) => onChange({ ...filter, template: event.target.value })}
        className="min-w-48 max-md:flex-1"
      />
      <Input
        type="search"
        aria-label={t('mail.filter.email')}
        placeholder={t('mail.filter.email')}
        className="max-w-72 max-md:max-w-none"
        value={filter.email}
        onChange={(event) => onChange({ ...filter, email: event.target.value.trim() })}
      />
    </div>
  )
}
