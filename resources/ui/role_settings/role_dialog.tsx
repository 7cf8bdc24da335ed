import type { Permission, Role } from '~/api/roles'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Button } from '~/components/ui/button'
import { Input } from '~/components/ui/input'
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
  const save = useSaveRole()
  const remove = useRemoveRole()
  const members = role?.members ?? 0
  const own = role !== null && !role.builtIn
  const editable = role ? own && mayUpdate : mayCreate
  const done = (text: string) => () => {
    void toast.success(text)
    onClose()
  }
  const form = useForm<RoleDraft>({
    initial: draft,
    required: ['name'],
    change: save,
    words: (field) => (field === 'name' ? t('roles.nameRefused') : undefined),
    onDone: done(t('roles.saved')),
  })

  return (
    <FormDialog
      form={form}
      placement="side"
      title={role?.name ?? t('roles.new')}
      description={role?.builtIn ? t('roles.builtInHelp') : undefined}
      action={editable ? t('common.save') : undefined}
      onClose={onClose}
      others={
        <>
          {own && mayDelete && (
            <Button
              variant="ghost"
              busy={remove.isPending}
              disabled={members > 0}
              onClick={() =>
                remove.mutate(role.id, {
                  onSuccess: done(t('roles.deleted')),
                  onError: (error) => void toast.problem(error),
                })
              }
            >
              {t('roles.delete')}
            </Button>
          )}
          {role && mayCreate && <Button onClick={() => onCopy(role)}>{t('roles.copy')}</Button>}
        </>
      }
    >
      {own && members > 0 && (
        <p className="text-xs text-muted">{t('roles.members', { count: members })}</p>
      )}
      {editable && (
        <FormField form={form} name="name" label={t('roles.name')}>
          {(control) => <Input {...control} maxLength={100} autoComplete="off" />}
        </FormField>
      )}
      <PermissionFields
        permissions={permissions}
        value={form.draft.permissions}
        onChange={editable ? (granted) => form.set({ permissions: granted }) : undefined}
      />
    </FormDialog>
  )
}
