import type { AuditFilter } from '~/api/audit'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useActionName } from './use_action_name'

type AuditFiltersProps = {
  actions: readonly string[]
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

export function AuditFilters({ actions, filter, onChange }: AuditFiltersProps) {
  const t = useText()
  const actionName = useActionName()
  const mayReadAll = usePermission('audit.organization')
  const set = (change: Partial<AuditFilter>) => onChange({ ...filter, ...change })
  return (
    <div role="search" className="flex flex-wrap items-end gap-2 px-4 py-4 md:px-6">
      <Field label={t('audit.filter.words')} className="min-w-48 flex-1">
        {(control) => (
          <Input
            {...control}
            type="search"
            name="q"
            maxLength={200}
            value={filter.q}
            onChange={(event) => set({ q: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('audit.filter.action')} className="min-w-48 max-md:flex-1 md:w-56">
        {(control) => (
          <Select
            {...control}
            name="action"
            placeholder={t('audit.filter.allActions')}
            options={actions.map((value) => ({ value, label: actionName(value) }))}
            value={filter.action}
            onChange={(event) => set({ action: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('audit.filter.from')} className="min-w-36 max-md:flex-1">
        {(control) => (
          <Input
            {...control}
            type="date"
            name="from"
            min="2000-01-01"
            max="2199-12-31"
            value={filter.from}
            onChange={(event) => set({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('audit.filter.to')} className="min-w-36 max-md:flex-1">
        {(control) => (
          <Input
            {...control}
            type="date"
            name="to"
            min="2000-01-01"
            max="2199-12-31"
            value={filter.to}
            onChange={(event) => set({ to: event.target.value })}
          />
        )}
      </Field>
      {mayReadAll && (
        <Field label={t('audit.filter.scope')} className="min-w-40 max-md:flex-1">
          {(control) => (
            <Select
              {...control}
              name="scope"
              options={[
                { value: '', label: t('audit.filter.tenant') },
                { value: 'organization', label: t('audit.filter.organization') },
              ]}
              value={filter.scope}
              onChange={({ target }) =>
                set({ scope: target.value === 'organization' ? 'organization' : '' })
              }
            />
          )}
        </Field>
      )}
    </div>
  )
}
