import { useId, useState, type FormEvent } from 'react'
import { Problem } from '~/api/client'
import type { Endpoint, EndpointInput } from '~/api/webhooks'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { Switch } from '~/components/ui/switch'
import { useText } from '~/text/use_text'
import { useEndpointErrors } from './endpoint_errors'
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
  const [draft, setDraft] = useState(() => draftOf(endpoint))
  const set = (changes: Partial<EndpointInput>) => setDraft((known) => ({ ...known, ...changes }))
  const errors = useEndpointErrors(save.error)
  const refusal = save.error instanceof Problem && save.error.status !== 422 ? save.error : null

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ endpoint, input: draft }, { onSuccess: ({ secret }) => onSaved(secret) })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(endpoint ? 'webhooks.form.edit' : 'webhooks.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {refusal && <Notice tone="danger">{refusal.message}</Notice>}
        <Field label={t('webhooks.form.url')} help={t('webhooks.form.urlHelp')} error={errors.url}>
          {(control) => (
            <Input
              {...control}
              name="url"
              type="url"
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              maxLength={2_000}
              value={draft.url}
              onChange={(event) => set({ url: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('webhooks.form.description')} error={errors.description}>
          {(control) => (
            <Input
              {...control}
              name="description"
              maxLength={200}
              value={draft.description ?? ''}
              onChange={(event) => set({ description: event.target.value || null })}
            />
          )}
        </Field>
        <EventPicker
          chosen={draft.events}
          error={errors.events}
          onChange={(events) => set({ events })}
        />
        <div className="flex items-center justify-between gap-4">
          <span id={`${id}-enabled`} className="text-sm">
            {t('webhooks.form.enabled')}
          </span>
          <Switch
            aria-labelledby={`${id}-enabled`}
            checked={draft.enabled}
            onCheckedChange={(enabled) => set({ enabled })}
          />
        </div>
      </form>
    </Dialog>
  )
}
