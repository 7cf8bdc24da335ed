import { useState } from 'react'
import type { Role } from '~/api/roles'
import { Button } from '~/components/ui/button'
import { ErrorState } from '~/components/ui/error_state'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission } from '~/hooks/use_session'
import { useWide } from '~/hooks/use_wide'
import { RoleDialog } from '~/role_settings/role_dialog'
import { RoleList } from '~/role_settings/role_list'
import { RoleMatrix } from '~/role_settings/role_matrix'
import { usePermissionCatalogue, useRoles, type RoleDraft } from '~/role_settings/use_roles'
import { useText } from '~/text/use_text'

type Opened = { draft: RoleDraft; role: Role | null }

const empty: RoleDraft = { id: null, version: null, name: '', permissions: {} }

export default function Roles() {
  const t = useText()
  const isWide = useWide('laptop')
  const mayCreate = usePermission('roles.create')
  const roles = useRoles()
  const catalogue = usePermissionCatalogue()
  const [opened, setOpened] = useState<Opened | null>(null)
  const failed = roles.isError ? roles : catalogue.isError ? catalogue : null

  const open = (role: Role) => setOpened({ role, draft: { ...role } })
  const copy = (role: Role) => {
    const draft = { ...empty, name: t('roles.copyOf', { name: role.name }) }
    setOpened({ role: null, draft: { ...draft, permissions: role.permissions } })
  }

  return (
    <Page>
      <PageHeader
        title={t('roles.title')}
        description={t('roles.description')}
        actions={
          mayCreate && (
            <Button variant="primary" onClick={() => setOpened({ role: null, draft: empty })}>
              {t('roles.new')}
            </Button>
          )
        }
      />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {failed ? (
          <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
        ) : !roles.data || !catalogue.data ? (
          <SkeletonRows rows={8} label={t('common.loading')} />
        ) : isWide ? (
          <RoleMatrix roles={roles.data} permissions={catalogue.data} onOpen={open} />
        ) : (
          <RoleList roles={roles.data} onOpen={open} />
        )}
      </PageBody>
      {opened && catalogue.data && (
        <RoleDialog
          key={opened.role?.id ?? opened.draft.name}
          {...opened}
          permissions={catalogue.data}
          onClose={() => setOpened(null)}
          onCopy={copy}
        />
      )}
    </Page>
  )
}
