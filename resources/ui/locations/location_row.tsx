import { useState } from 'react'
import { organizationsApi, type Location } from '~/api/organizations'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { ConfirmDialog } from '~/components/ui/confirm_dialog'
import { RecordRow } from '~/components/ui/record_row'
import { usePermissions, useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { LocationDialog } from './location_dialog'
import { useLocationChange } from './queries'

export function LocationRow({ location }: { location: Location }) {
  const t = useText()
  const { tenant } = useSession()
  const may = usePermissions()
  const [open, setOpen] = useState<'edit' | 'close' | null>(null)
  const { id, name, slug, timeZone, currency, suspendedAt, suspendedBy } = location
  const setClosed = useLocationChange(
    (api, closed: boolean) => organizationsApi.setClosed(api, id, closed),
    suspendedAt ? 'locations.didOpen' : 'locations.didClose'
  )
  const here = id === tenant.id
  const mayClose = may['tenants.suspend'] && !here && suspendedBy !== 'operator'
  return (
    <RecordRow
      testId="location-row"
      id={id}
      title={name}
      badges={
        <>
          {here && <Badge tone="accent">{t('locations.here')}</Badge>}
          {suspendedAt && (
            <Badge tone="warning">
              {t(suspendedBy === 'operator' ? 'locations.closedByOperator' : 'locations.closed')}
            </Badge>
          )}
        </>
      }
      actions={
        <>
          {may['tenants.update'] && (
            <Button
              size="sm"
              aria-label={t('locations.editOf', { name })}
              onClick={() => setOpen('edit')}
            >
              {t('locations.edit')}
            </Button>
          )}
          {mayClose && (
            <Button
              size="sm"
              busy={setClosed.isPending}
              aria-label={t(suspendedAt ? 'locations.openOf' : 'locations.closeOf', { name })}
              onClick={() => (suspendedAt ? setClosed.mutate(false) : setOpen('close'))}
            >
              {t(suspendedAt ? 'locations.open' : 'locations.close')}
            </Button>
          )}
        </>
      }
      dialogs={
        <>
          {open === 'edit' && <LocationDialog location={location} onClose={() => setOpen(null)} />}
          {open === 'close' && (
            <ConfirmDialog
              title={t('locations.closeTitle', { name })}
              description={t('locations.closeHelp')}
              action={t('locations.close')}
              busy={setClosed.isPending}
              onConfirm={() => setClosed.mutate(true, { onSuccess: () => setOpen(null) })}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      }
    >
      {slug} · {timeZone} · {currency}
    </RecordRow>
  )
}
