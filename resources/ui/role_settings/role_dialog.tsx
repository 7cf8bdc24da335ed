import { useState } from 'react'
import { Problem } from '~/api/client'
import type { Permission, Role } from '~/api/roles'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { toast } from '~/components/ui/toast'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { PermissionFields } from './permission_fields'
import { useRemoveRole, useSaveRole, type RoleDraft } from './use_roles'

type RoleDialogProps = {
  /** The role that is shown, or what a new one begins with. */
  draft: RoleDraft
  role: Role | null
  permissions: Permission[]
  onClose: () => void
  onCopy: (role: Role) => void
}

/** One role: shown, changed, copied or deleted. */
export function RoleDialog({ draft, role, permissions, onClose, onCopy }: RoleDialogProps) {
  const t = useText()
  const [mayCreate, mayUpdate, mayDelete] = [
    usePermission('roles.create'),
    usePermission('roles.update'),
    usePermission('roles.delete'),
  ]
  const [value, setValue] = useState(draft)
  const save = useSaveRole()
  const remove = useRemoveRole()
  const own = role !== null && !role.builtIn
  const editable = role ? own && mayUpdate : mayCreate
  const failure = save.error ?? remove.error
  const errors = failure instanceof Problem ? failure.errors : []
  const nameError = errors.find(({ field }) => field === 'name')

  const done = (text: string) => () => {
    void toast.success(text)
    onClose()
  }

  return (
    <Dialog
      open
      placement="side"
      title={role?.name ?? t('roles.new')}
      description={role?.builtIn ? t('roles.builtInHelp') : undefined}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          {own && mayDelete && (
            <Button
              variant="ghost"
              busy={remove.isPending}
              disabled={(role.members ?? 0) > 0}
              onClick={() => remove.mutate(role.id, { onSuccess: done(t('roles.deleted')) })}
            >
              {t('roles.delete')}
            </Button>
          )}
          {role && mayCreate && <Button onClick={() => onCopy(role)}>{t('roles.copy')}</Button>}
          {editable && (
            <Button
              variant="primary"
              busy={save.isPending}
              disabled={value.name.trim() === ''}
              onClick={() => save.mutate(value, { onSuccess: done(t('roles.saved')) })}
            >
              {t('common.save')}
            </Button>
          )}
        </>
      }
    >
      {failure && !nameError && <Notice tone="danger">{failure.message}</Notice>}
      {own && (role.members ?? 0) > 0 && (
        <p className="text-xs text-muted">{t('roles.members', { count: role.members ?? 0 })}</p>
      )}
      {editable && (
        <Field
          label={t('roles.name')}
          error={nameError ? t('roles.nameRefused') : undefined}
          className="mt-2"
        >
          {(control) => (
            <Input
              {...control}
              value={value.name}
              maxLength={100}
              onChange={(event) => setValue({ ...value, name: event.target.value })}
            />
          )}
        </Field>
      )}
      <PermissionFields
        permissions={permissions}
        value={value.permissions}
        onChange={editable ? (granted) => setValue({ ...value, permissions: granted }) : undefined}
      />
    </Dialog>
  )
}
