import { useId, useMemo } from 'react'
import { organizationsApi, type Location } from '~/api/organizations'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useSession } from '~/hooks/use_session'
import { currencies, timeZones } from '~/setup/choices'
import { useLocale, useText } from '~/text/use_text'
import { locales, type Locale } from '~/types'
import { useLocationChange } from './queries'

type Draft = { name: string; slug: string; timeZone: string; currency: string; language: Locale }

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
  const save = useLocationChange(
    (api, { slug, ...facts }: Draft) =>
      location
        ? organizationsApi.change(api, location.id, { ...facts, version: location.version })
        : organizationsApi.add(api, { ...facts, ...(slug && { slug }) }),
    location ? 'locations.saved' : 'locations.added',
    { inForm: true }
  )
  const form = useForm<Draft>({
    initial: { name, slug: '', timeZone, currency, language },
    required: ['name', 'timeZone'],
    change: save,
    onDone: onClose,
  })

  return (
    <FormDialog
      form={form}
      title={location ? t('locations.editTitle', { name: location.name }) : t('locations.addTitle')}
      action={t('common.save')}
      onClose={onClose}
    >
      <FormField form={form} name="name" label={t('locations.name')} help={t('locations.nameHelp')}>
        {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
      </FormField>
      {!location && (
        <FormField
          form={form}
          name="slug"
          label={t('locations.slug')}
          help={t('locations.slugHelp')}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={63}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => form.set({ slug: event.target.value.toLowerCase() })}
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="timeZone" label={t('locations.timeZone')}>
        {(control) => <Input {...control} list={zoneList} autoComplete="off" spellCheck={false} />}
      </FormField>
      <datalist id={zoneList}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FormField form={form} name="currency" label={t('locations.currency')}>
        {(control) => <Select {...control} options={money} />}
      </FormField>
      <FormField form={form} name="language" label={t('locations.language')}>
        {(control) => (
          <Select
            {...control}
            options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        )}
      </FormField>
    </FormDialog>
  )
}
