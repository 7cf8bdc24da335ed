import { useState } from 'react'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission } from '~/hooks/use_session'
import { LocationDialog } from '~/locations/location_dialog'
import { LocationRow } from '~/locations/location_row'
import { useLocations } from '~/locations/queries'
import { RegistrationSwitch } from '~/locations/registration_switch'
import { useText } from '~/text/use_text'

export default function Locations() {
  const t = useText()
  const mayAdd = usePermission('tenants.create')
  const locations = useLocations()
  const [adding, setAdding] = useState(false)
  return (
    <Page>
      <PageHeader
        title={t('locations.title')}
        description={t('locations.description')}
        actions={
          mayAdd && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              {t('locations.add')}
            </Button>
          )
        }
      />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        <div className="flex max-w-3xl flex-col gap-6">
          <RegistrationSwitch />
          {locations.isPending ? (
            <SkeletonRows rows={3} label={t('common.loading')} />
          ) : locations.isError ? (
            <ErrorState error={locations.error} onRetry={() => void locations.refetch()} />
          ) : locations.data.length === 0 ? (
            <EmptyState className="h-auto" title={t('locations.empty')} />
          ) : (
            <ul className="divide-y divide-border border-y border-border">
              {locations.data.map((location) => (
                <LocationRow key={location.id} location={location} />
              ))}
            </ul>
          )}
        </div>
      </PageBody>
      {adding && <LocationDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}
