import { useState } from 'react'
import type { Endpoint } from '~/api/webhooks'
import { Button } from '~/components/ui/button'
import { ConfirmDialog } from '~/components/ui/confirm_dialog'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SecretDialog } from '~/components/ui/secret_dialog'
import { useText } from '~/text/use_text'
import { DeliveriesDialog } from '~/webhook_settings/deliveries_dialog'
import { EndpointCard, type EndpointWish } from '~/webhook_settings/endpoint_card'
import { EndpointDialog } from '~/webhook_settings/endpoint_dialog'
import { EndpointList } from '~/webhook_settings/endpoint_list'
import { useEndpointActs } from '~/webhook_settings/use_endpoint_acts'

type Open =
  | { kind: EndpointWish; endpoint: Endpoint }
  | { kind: 'new' }
  | { kind: 'secret'; secret: string }
  | null

export default function Webhooks() {
  const t = useText()
  const acts = useEndpointActs()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)

  function create() {
    acts.save.reset()
    setOpen({ kind: 'new' })
  }

  function confirm({ kind, endpoint: { id } }: { kind: EndpointWish; endpoint: Endpoint }) {
    if (kind === 'remove') acts.remove.mutate(id, { onSuccess: close })
    else {
      acts.rotate.mutate(id, { onSuccess: ({ secret }) => setOpen({ kind: 'secret', secret }) })
    }
  }

  return (
    <Page>
      <PageHeader
        title={t('webhooks.title')}
        description={t('webhooks.description')}
        actions={
          <Button variant="primary" onClick={create}>
            {t('webhooks.new')}
          </Button>
        }
      />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        <EndpointList onNew={create}>
          {(endpoint) => (
            <EndpointCard
              key={endpoint.id}
              endpoint={endpoint}
              acts={acts}
              onWish={(kind) => {
                acts.save.reset()
                setOpen({ kind, endpoint })
              }}
            />
          )}
        </EndpointList>
      </PageBody>
      {(open?.kind === 'new' || open?.kind === 'edit') && (
        <EndpointDialog
          endpoint={open.kind === 'edit' ? open.endpoint : null}
          save={acts.save}
          onClose={close}
          onSaved={(secret) => setOpen(secret === null ? null : { kind: 'secret', secret })}
        />
      )}
      {open?.kind === 'deliveries' && (
        <DeliveriesDialog endpoint={open.endpoint} acts={acts} onClose={close} />
      )}
      {(open?.kind === 'rotate' || open?.kind === 'remove') && (
        <ConfirmDialog
          title={t(`webhooks.confirm.${open.kind}`)}
          description={t(`webhooks.confirm.${open.kind}Help`)}
          action={t(`webhooks.act.${open.kind}`)}
          tone={open.kind === 'remove' ? 'danger' : 'primary'}
          busy={acts[open.kind].isPending}
          onClose={close}
          onConfirm={() => confirm(open)}
        >
          <p className="text-sm break-all">{open.endpoint.url}</p>
        </ConfirmDialog>
      )}
      {open?.kind === 'secret' && (
        <SecretDialog secret={open.secret} texts="webhooks.secret" onClose={close} />
      )}
    </Page>
  )
}
