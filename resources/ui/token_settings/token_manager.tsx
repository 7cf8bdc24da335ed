import { useState, type ReactNode } from 'react'
import type { Token, TokenKind } from '~/api/tokens'
import { Button } from '~/components/ui/button'
import { ConfirmDialog } from '~/components/ui/confirm_dialog'
import { SecretDialog } from '~/components/ui/secret_dialog'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { toast } from '~/components/ui/toast'
import { useText } from '~/text/use_text'
import { useTokenActs } from './queries'
import type { ScopeArea } from './scope_picker'
import { TokenDialog } from './token_dialog'
import { TokenList } from './token_list'

type TokenManagerProps = {
  kind: TokenKind
  areas: readonly ScopeArea[]
  roles?: readonly string[]
  children?: ReactNode
}

type Open = { kind: 'new' } | { kind: 'shown'; token: string } | { kind: 'revoke'; token: Token }

/** Tokens of one kind: the list, and the dialogs that make and end them. */
export function TokenManager({ kind, areas, roles, children }: TokenManagerProps) {
  const t = useText()
  const { create, revoke } = useTokenActs(kind)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)

  function begin() {
    create.reset()
    setOpen({ kind: 'new' })
  }

  function end(token: Token) {
    revoke.mutate(token.id, {
      onSuccess: () => void toast.success(t('tokens.revoked')),
      onError: (error) => void toast.problem(error),
      onSettled: close,
    })
  }

  return (
    <Page>
      <PageHeader
        title={t(`tokens.${kind}.title`)}
        description={t(`tokens.${kind}.description`)}
        actions={
          <Button variant="primary" onClick={begin}>
            {t('tokens.new')}
          </Button>
        }
      />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        <p className="mb-4 text-sm">
          <a href="/docs" className="text-accent underline">
            {t('tokens.docs')}
          </a>
        </p>
        <TokenList
          kind={kind}
          onNew={begin}
          onRevoke={(token) => setOpen({ kind: 'revoke', token })}
        />
        {children}
      </PageBody>
      {open?.kind === 'new' && (
        <TokenDialog
          areas={areas}
          roles={roles}
          create={create}
          onClose={close}
          onCreated={(token) => setOpen({ kind: 'shown', token })}
        />
      )}
      {open?.kind === 'shown' && (
        <SecretDialog secret={open.token} texts="tokens.once" onClose={close} />
      )}
      {open?.kind === 'revoke' && (
        <ConfirmDialog
          title={t('tokens.ask.revoke', { name: open.token.name })}
          description={t('tokens.ask.revokeHelp')}
          action={t('tokens.revoke')}
          busy={revoke.isPending}
          onConfirm={() => end(open.token)}
          onClose={close}
        />
      )}
    </Page>
  )
}
