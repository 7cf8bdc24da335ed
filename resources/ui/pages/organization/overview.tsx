import { Link } from '@inertiajs/react'
import { useQuery } from '@tanstack/react-query'
import { organizationsApi, type LocationOverview } from '~/api/organizations'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useApi } from '~/hooks/use_api'
import { useText } from '~/text/use_text'

const refreshMs = 30_000

/** All locations at a glance; each number leads into its own. */
export default function Overview() {
  const t = useText()
  const api = useApi()
  const overview = useQuery({
    queryKey: ['organization', 'overview'],
    queryFn: ({ signal }) => organizationsApi.overview(api, signal),
    select: ({ data }) => data,
    refetchInterval: refreshMs,
  })
  return (
    <Page>
      <PageHeader title={t('overview.title')} description={t('overview.description')} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {overview.isPending ? (
          <SkeletonRows rows={3} label={t('common.loading')} />
        ) : overview.isError ? (
          <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
        ) : overview.data.length === 0 ? (
          <EmptyState className="h-auto" title={t('overview.empty')} />
        ) : (
          <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {overview.data.map((location) => (
              <li key={location.id} data-testid="location-card" data-id={location.id}>
                <LocationCard location={location} />
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </Page>
  )
}

function LocationCard({ location }: { location: LocationOverview }) {
  const t = useText()
  const { slug, name, today } = location
  const facts = [
    ['inbox', t('overview.open', { n: location.conversationsOpen })],
    ['inbox', t('overview.unassigned', { n: location.conversationsUnassigned })],
    ['inbox', t('overview.waiting', { n: location.conversationsWaiting })],
    [`agenda?date=${today}`, t('overview.appointments', { n: location.appointmentsToday })],
    ['settings/people', t('overview.people', { n: location.people })],
  ]
  return (
    <Card
      title={
        <Link href={`/t/${slug}/inbox`} className="hover:underline">
          {name}
        </Link>
      }
    >
      <ul className="flex flex-col gap-1.5 text-sm">
        {facts.map(([path, text]) => (
          <li key={text}>
            <Link href={`/t/${slug}/${path}`} className="text-muted underline hover:text-text">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
