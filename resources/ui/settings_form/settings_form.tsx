import { useState, type FormEvent } from 'react'
import { Problem } from '~/api/client'
import type {
  SettingsField,
  SettingsForm as Form,
  SettingsPlace,
  SettingValue,
} from '~/api/settings'
import { useFaultFocus } from '~/components/form/use_fault_focus'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Notice } from '~/components/ui/notice'
import { toast } from '~/components/ui/toast'
import { useUnsavedGuard } from '~/hooks/use_unsaved_guard'
import { useText } from '~/text/use_text'
import { ConflictNotice } from './conflict_notice'
import { draftOf, isChanged, locksOf, shownOf, valuesOf, type Draft } from './draft'
import { OriginLine } from './origin_line'
import { SettingField } from './setting_field'
import { useFieldErrors } from './use_field_errors'
import { conflictOf, useSaveSettings } from './use_settings'

type SettingsFormProps = { place: SettingsPlace; settings: Form }

/** Settings as their schema makes them; saved as a whole. */
export function SettingsForm({ place, settings }: SettingsFormProps) {
  const t = useText()
  const save = useSaveSettings(place)
  const { owner } = place
  const [draft, setDraft] = useState<Draft>(() => draftOf(settings, owner))
  const [locks, setLocks] = useState(() => locksOf(settings))
  const { fields, version } = settings
  const unsaved =
    isChanged(fields, draftOf(settings, owner), draft) || locks.join() !== locksOf(settings).join()
  const conflict = conflictOf(save.error)
  const refused = save.error instanceof Problem && save.error.status === 422
  const errorOf = useFieldErrors(refused ? (save.error as Problem).errors : [])
  useUnsavedGuard(unsaved, t('moduleSettings.unsaved'))

  const form = useFaultFocus(refused && save.error)

  function show(newest: Form) {
    setDraft(draftOf(newest, owner))
    setLocks(locksOf(newest))
  }

  function showNewest(newest: Form) {
    save.show(newest)
    show(newest)
    save.reset()
  }

  const isOwn = ({ key, kind, origin }: SettingsField) =>
    kind === 'secret' ? origin === owner : draft[key] !== undefined

  const setValue = ({ key }: SettingsField, value: SettingValue | undefined) =>
    setDraft((before) => ({ ...before, [key]: value }))

  const setLock = ({ key }: SettingsField, locked: boolean) =>
    setLocks((before) =>
      locked ? [...before, key].sort() : before.filter((other) => other !== key)
    )

  function submit(against: number) {
    save.mutate(
      {
        values: valuesOf(fields, draft),
        version: against,
        ...(owner === 'organization' && { locked: locks }),
      },
      {
        onSuccess: ({ data }) => {
          show(data)
          void toast.success(t('moduleSettings.saved'))
        },
        onError: (error) => {
          if (!(error instanceof Problem) || ![409, 422].includes(error.status)) {
            void toast.problem(error)
          }
        },
      }
    )
  }

  return (
    <Card>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-5 py-1"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          submit(version)
        }}
      >
        {conflict && (
          <ConflictNotice
            onTheirs={() => showNewest(conflict)}
            onMine={() => submit(conflict.version)}
          />
        )}
        {refused && <Notice tone="danger">{t('moduleSettings.invalid')}</Notice>}
        {fields.map((field) => (
          <div key={field.key} className="flex flex-col gap-1.5">
            <SettingField
              field={field}
              value={shownOf(field, settings, draft)}
              error={errorOf(field)}
              isOwn={isOwn(field)}
              onChange={(value) => setValue(field, value)}
            />
            <OriginLine
              field={field}
              owner={owner}
              own={isOwn(field)}
              locked={locks.includes(field.key)}
              onReset={field.kind === 'secret' ? undefined : () => setValue(field, undefined)}
              onLock={(locked) => setLock(field, locked)}
            />
          </div>
        ))}
        <div className="flex justify-end border-t border-border pt-3">
          <Button type="submit" variant="primary" busy={save.isPending} disabled={!unsaved}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
