import { KeyRound } from 'lucide-react'
import type { Token, TokenKind } from '~/api/tokens'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { useTokens } from './queries'
import { TokenRow } from './token_row'

type TokenListProps = { kind: TokenKind; onNew: () => void; onRevoke: (token: Token) => void }

export function TokenList({ kind, onNew, onRevoke }: TokenListProps) {
  const t = useText()
  const tokens = useTokens(kind)
  const rows = tokens.data?.pages.flatMap(({ data }) => data) ?? []
  if (tokens.isPending) return <SkeletonRows rows={3} label={t('common.loading')} />
  if (tokens.isError && rows.length === 0) {
    return <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        className="h-auto"
        icon={<KeyRound aria-hidden />}
        title={t(`tokens.${kind}.empty`)}
        text={t(`tokens.${kind}.emptyHelp`)}
        action={
          <Button variant="primary" onClick={onNew}>
            {t('tokens.new')}
          </Button>
        }
      />
    )
  }
  return (
    <>
      <ul className="max-w-3xl divide-y divide-border">
        {rows.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => onRevoke(token)} />
        ))}
      </ul>
      {tokens.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={tokens.isFetchingNextPage} onClick={() => void tokens.fetchNextPage()}>
            {t('jobs.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
