import { useId, useMemo, useState, type FormEvent } from 'react'
import { organizationsApi, type Location } from '~/api/organizations'
import { Problem } from '~/api/client'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useSession } from '~/hooks/use_session'
import { currencies, timeZones } from '~/setup/choices'
import { useLocale, useText } from '~/text/use_text'
import { locales, toLocale } from '~/types'
import { useLocationChange } from './queries'

type LocationDialogProps = { location?: Location; onClose: () => void }

/** A new location, or an existing one; its short name is chosen once. */
export function LocationDialog({ location, onClose }: LocationDialogProps) {
  const t = useText()
  const locale = useLocale()
  const { tenant } = useSession()
  const zoneList = useId()
  const zones = useMemo(timeZones, [])
  const money = useMemo(() => currencies(locale), [locale])
  const { name = '', timeZone, currency, language } = location ?? { ...tenant, name: '' }
  const [draft, setDraft] = useState({ name, slug: '', timeZone, currency, language })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = useLocationChange(
    (api, { slug, ...facts }: typeof draft) =>
      location
        ? organizationsApi.change(api, location.id, { ...facts, version: location.version })
        : organizationsApi.add(api, { ...facts, ...(slug && { slug }) }),
    location ? 'locations.saved' : 'locations.added'
  )
  const refused = save.error instanceof Problem ? save.error.errors : []
  const errorOf = (field: string) =>
    refused.some((error) => error.field === field)
      ? t(draft[field as keyof typeof draft] ? 'locations.invalid' : 'locations.required')
      : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(draft, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={location ? t('locations.editTitle', { name: location.name }) : t('locations.addTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form="location" variant="primary" busy={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="location" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('locations.name')} help={t('locations.nameHelp')} error={errorOf('name')}>
          {(control) => (
            <Input
              {...control}
              name="name"
              maxLength={200}
              autoComplete="off"
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        {!location && (
          <Field label={t('locations.slug')} help={t('locations.slugHelp')} error={errorOf('slug')}>
            {(control) => (
              <Input
                {...control}
                name="slug"
                maxLength={63}
                autoComplete="off"
                spellCheck={false}
                value={draft.slug}
                onChange={(event) => set({ slug: event.target.value.toLowerCase() })}
              />
            )}
          </Field>
        )}
        <Field label={t('locations.timeZone')} error={errorOf('timeZone')}>
          {(control) => (
            <Input
              {...control}
              name="timeZone"
              list={zoneList}
              autoComplete="off"
              spellCheck={false}
              value={draft.timeZone}
              onChange={(event) => set({ timeZone: event.target.value })}
            />
          )}
        </Field>
        <datalist id={zoneList}>
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Field label={t('locations.currency')} error={errorOf('currency')}>
          {(control) => (
            <Select
              {...control}
              name="currency"
              options={money}
              value={draft.currency}
              onChange={(event) => set({ currency: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('locations.language')}>
          {(control) => (
            <Select
              {...control}
              name="language"
              options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
              value={draft.language}
              onChange={(event) => set({ language: toLocale(event.target.value) })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
