import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Problem } from '~/api/client'
import type { ModuleSettings } from '~/api/modules'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Notice } from '~/components/ui/notice'
import { toast } from '~/components/ui/toast'
import { useUnsavedGuard } from '~/hooks/use_unsaved_guard'
import { useText } from '~/text/use_text'
import { ConflictNotice } from './conflict_notice'
import { draftOf, isChanged, valuesOf, type Draft } from './draft'
import { SettingField } from './setting_field'
import { useFieldErrors } from './use_field_errors'
import { conflictOf, useSaveSettings } from './use_module_settings'

type SettingsFormProps = { moduleId: string; settings: ModuleSettings }

/** The settings of a module as its schema makes them; saved as a whole. */
export function SettingsForm({ moduleId, settings }: SettingsFormProps) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const save = useSaveSettings(moduleId)
  const [draft, setDraft] = useState<Draft>(() => draftOf(settings))
  const { fields, version } = settings
  const unsaved = isChanged(fields, draftOf(settings), draft)
  const conflict = conflictOf(save.error)
  const refused = save.error instanceof Problem && save.error.status === 422
  const errorOf = useFieldErrors(refused ? (save.error as Problem).errors : [])
  useUnsavedGuard(unsaved, t('moduleSettings.unsaved'))

  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused, save.error])

  function showNewest(newest: ModuleSettings) {
    save.show(newest)
    setDraft(draftOf(newest))
    save.reset()
  }

  function submit(against: number) {
    save.mutate(
      { values: valuesOf(fields, draft), version: against },
      {
        onSuccess: ({ data }) => {
          setDraft(draftOf(data))
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
          <SettingField
            key={field.key}
            field={field}
            value={draft[field.key]}
            error={errorOf(field)}
            onChange={(value) => setDraft((before) => ({ ...before, [field.key]: value }))}
          />
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
