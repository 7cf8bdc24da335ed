import { Mail as MailIcon } from 'lucide-react'
import { useState } from 'react'
import type { MailFilter, TemplateName } from '~/api/mail'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSettled } from '~/hooks/use_settled'
import { useText } from '~/text/use_text'
import { LogFilters } from './log_filters'
import { MailRow } from './mail_row'
import { useMails } from './queries'

const everything: MailFilter = { state: '', template: '', email: '' }
/** Shorter ones are no address and would be refused. */
const shortestAddress = 3

/** What became of each mail. */
export function LogTab({ templates }: { templates: readonly TemplateName[] }) {
  const t = useText()
  const [filter, setFilter] = useState(everything)
  const typed = useSettled(filter.email)
  const email = typed.length < shortestAddress ? '' : typed
  const mails = useMails({ ...filter, email })
  const rows = mails.data?.pages.flatMap(({ data }) => data) ?? []
  const filtered = Object.values(filter).some((value) => value !== '')

  return (
    <>
      <LogFilters templates={templates} filter={filter} onChange={setFilter} />
      {mails.isPending ? (
        <SkeletonRows rows={5} label={t('common.loading')} />
      ) : mails.isError && rows.length === 0 ? (
        <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          className="h-auto"
          icon={<MailIcon aria-hidden />}
          title={t(filtered ? 'mail.noneFound' : 'mail.empty')}
          text={t(filtered ? 'mail.noneFoundHelp' : 'mail.emptyHelp')}
        />
      ) : (
        <ul className="divide-y divide-border border-y border-border">
          {rows.map((mail) => (
            <MailRow key={mail.id} mail={mail} templates={templates} />
          ))}
        </ul>
      )}
      {mails.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
            {t('mail.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
