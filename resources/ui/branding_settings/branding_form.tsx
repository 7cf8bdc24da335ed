import { useState, type FormEvent } from 'react'
import type { Branding, BrandingChoice } from '~/api/branding'
import { Problem } from '~/api/client'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { toast } from '~/components/ui/toast'
import { useSession } from '~/hooks/use_session'
import { useUnsavedGuard } from '~/hooks/use_unsaved_guard'
import { useText } from '~/text/use_text'
import { Adjustments } from './adjustments'
import { ColorField } from './color_field'
import { LookPreview } from './look_preview'
import { isColor, useColors, useSaveBranding } from './queries'

type Draft = Record<keyof BrandingChoice, string>

const draftOf = ({ name, senderName, primaryColor, accentColor }: Branding): Draft => ({
  name: name ?? '',
  senderName: senderName ?? '',
  primaryColor: primaryColor ?? '',
  accentColor: accentColor ?? '',
})

/** Names and colors, with what becomes of them beside. */
export function BrandingForm({ branding }: { branding: Branding }) {
  const t = useText()
  const { tenant } = useSession()
  const [draft, setDraft] = useState(() => draftOf(branding))
  const save = useSaveBranding()
  const colors = useColors(draft.primaryColor, draft.accentColor)
  const unsaved = JSON.stringify(draftOf(branding)) !== JSON.stringify(draft)
  useUnsavedGuard(unsaved, t('moduleSettings.unsaved'))

  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const errors = colorErrors(draft)
  const stale = save.error instanceof Problem && save.error.status === 409

  function submit(event: FormEvent) {
    event.preventDefault()
    const chosen = (text: string) => text.trim() || null
    save.mutate(
      {
        name: chosen(draft.name),
        senderName: chosen(draft.senderName),
        primaryColor: chosen(draft.primaryColor),
        accentColor: chosen(draft.accentColor),
        version: branding.version,
      },
      {
        onSuccess: () => void toast.success(t('branding.saved')),
        onError: (error) => {
          if (!(error instanceof Problem) || error.status !== 409) void toast.problem(error)
        },
      }
    )
  }

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
      {stale && <Notice tone="danger">{t('branding.stale')}</Notice>}
      <Card title={t('branding.names')}>
        <div className="grid gap-4 py-1 sm:grid-cols-2">
          <Field label={t('branding.name')} help={t('branding.nameHelp', { name: tenant.name })}>
            {(control) => (
              <Input
                {...control}
                name="name"
                maxLength={200}
                value={draft.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('branding.senderName')} help={t('branding.senderHelp')}>
            {(control) => (
              <Input
                {...control}
                name="senderName"
                maxLength={200}
                value={draft.senderName}
                onChange={(event) => change({ senderName: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Card>
      <Card title={t('branding.colors')}>
        <div className="flex flex-col gap-4 py-1">
          <div className="grid gap-4 sm:grid-cols-2">
            <ColorField
              name="primaryColor"
              label={t('branding.primaryColor')}
              help={t('branding.primaryHelp')}
              error={errors.primaryColor && t(`branding.${errors.primaryColor}`)}
              value={draft.primaryColor}
              onChange={(primaryColor) => change({ primaryColor })}
            />
            <ColorField
              name="accentColor"
              label={t('branding.accentColor')}
              help={t('branding.accentHelp')}
              error={errors.accentColor && t(`branding.${errors.accentColor}`)}
              value={draft.accentColor}
              onChange={(accentColor) => change({ accentColor })}
            />
          </div>
          {draft.primaryColor !== '' && <Adjustments of={colors.data?.adjustments ?? []} />}
          <LookPreview
            name={draft.name.trim() || tenant.name}
            logoUrl={branding.logo?.url ?? null}
            palette={(draft.primaryColor !== '' && colors.data?.palette) || null}
          />
        </div>
      </Card>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          busy={save.isPending}
          disabled={!unsaved || Object.values(errors).some(Boolean)}
        >
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

function colorErrors({ primaryColor, accentColor }: Draft) {
  const wrong = (text: string) =>
    text !== '' && !isColor(text) ? ('badColor' as const) : undefined
  const alone = accentColor !== '' && primaryColor === ''
  return {
    primaryColor: alone ? ('needsPrimary' as const) : wrong(primaryColor),
    accentColor: wrong(accentColor),
  }
}
