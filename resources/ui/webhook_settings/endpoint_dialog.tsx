import { useId } from 'react'
import type { Endpoint, EndpointInput } from '~/api/webhooks'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Input } from '~/components/ui/input'
import { Switch } from '~/components/ui/switch'
import { useText } from '~/text/use_text'
import { endpointFault } from './endpoint_fault'
import { EventPicker } from './event_picker'
import type { useEndpointActs } from './use_endpoint_acts'

type EndpointDialogProps = {
  /** Null makes a new one. */
  endpoint: Endpoint | null
  save: ReturnType<typeof useEndpointActs>['save']
  onClose: () => void
  /** With the secret of a new one. */
  onSaved: (secret: string | null) => void
}

const draftOf = (endpoint: Endpoint | null): EndpointInput => ({
  url: endpoint?.url ?? '',
  description: endpoint?.description ?? null,
  events: endpoint?.events ?? [],
  enabled: endpoint?.enabled ?? true,
})

export function EndpointDialog({ endpoint, save, onClose, onSaved }: EndpointDialogProps) {
  const t = useText()
  const id = useId()
  const form = useForm<EndpointInput, { secret: string | null }>({
    initial: draftOf(endpoint),
    required: ['url'],
    change: {
      ...save,
      mutate: (input, options) => save.mutate({ endpoint, input }, options),
    },
    words: (field, rule) => endpointFault(field, rule, t),
    onDone: ({ secret }) => onSaved(secret),
  })
  const { events, enabled } = form.draft

  return (
    <FormDialog
      form={form}
      title={t(endpoint ? 'webhooks.form.edit' : 'webhooks.new')}
      action={t('common.save')}
      onClose={onClose}
    >
      <FormField
        form={form}
        name="url"
        label={t('webhooks.form.url')}
        help={t('webhooks.form.urlHelp')}
      >
        {(control) => (
          <Input
            {...control}
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            maxLength={2_000}
          />
        )}
      </FormField>
      <FormField form={form} name="description" label={t('webhooks.form.description')}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            onChange={(event) => form.set({ description: event.target.value || null })}
          />
        )}
      </FormField>
      <EventPicker
        chosen={events}
        error={form.errorOf('events')}
        onChange={(chosen) => form.set({ events: chosen })}
      />
      <div className="flex items-center justify-between gap-4">
        <span id={`${id}-enabled`} className="text-sm">
          {t('webhooks.form.enabled')}
        </span>
        <Switch
          aria-labelledby={`${id}-enabled`}
          checked={enabled}
          onCheckedChange={(checked) => form.set({ enabled: checked })}
        />
      </div>
    </FormDialog>
  )
}
