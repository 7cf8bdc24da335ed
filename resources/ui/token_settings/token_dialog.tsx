import { useId, useState, type FormEvent } from 'react'
import { Problem } from '~/api/client'
import type { TokenInput } from '~/api/tokens'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import type { useTokenActs } from './queries'
import { RoleSelect } from './role_select'
import { readAll, ScopePicker, type ScopeArea } from './scope_picker'

const lifetimes = [7, 30, 90, 365]

type TokenDialogProps = {
  areas: readonly ScopeArea[]
  /** Of a service token; a personal one has none. */
  roles?: readonly string[]
  create: ReturnType<typeof useTokenActs>['create']
  onClose: () => void
  onCreated: (token: string) => void
}

export function TokenDialog({ areas, roles, create, onClose, onCreated }: TokenDialogProps) {
  const t = useText()
  const id = useId()
  const [draft, setDraft] = useState<TokenInput>({
    name: '',
    scopes: [readAll],
    expiresInDays: 90,
    ...(roles && { role: roles.at(-1) }),
  })
  const set = (changes: Partial<TokenInput>) => setDraft((known) => ({ ...known, ...changes }))
  const problem = create.error instanceof Problem ? create.error : null
  const isWrong = (name: string) =>
    problem?.status === 422 && problem.errors.some(({ field }) => field.startsWith(name))

  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate(draft, { onSuccess: ({ data }) => onCreated(data.token) })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tokens.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={create.isPending}>
            {t('tokens.form.create')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem && problem.status !== 422 && <Notice tone="danger">{problem.message}</Notice>}
        <Field
          label={t('tokens.form.name')}
          help={t('tokens.form.nameHelp')}
          error={isWrong('name') ? t('tokens.error.name') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="off"
              maxLength={200}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        {roles && (
          <Field label={t('tokens.form.role')} help={t('tokens.form.roleHelp')}>
            {(control) => (
              <RoleSelect
                control={control}
                roles={roles}
                value={draft.role ?? ''}
                onChange={(role) => set({ role })}
              />
            )}
          </Field>
        )}
        <Field label={t('tokens.form.expires')}>
          {(control) => (
            <Select
              {...control}
              name="expiresInDays"
              value={String(draft.expiresInDays)}
              options={lifetimes.map((days) => ({
                value: String(days),
                label: t('tokens.form.days', { n: days }),
              }))}
              onChange={(event) => set({ expiresInDays: Number(event.target.value) })}
            />
          )}
        </Field>
        <ScopePicker
          areas={areas}
          chosen={draft.scopes}
          error={isWrong('scopes') ? t('tokens.error.scopes') : undefined}
          onChange={(scopes) => set({ scopes })}
        />
      </form>
    </Dialog>
  )
}
