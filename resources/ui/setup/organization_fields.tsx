import { useId, useMemo } from 'react'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useLocale, useText } from '~/text/use_text'
import { locales } from '~/types'
import { currencies, timeZones } from './choices'
import type { SetupPart } from './setup_part'

/** The first organization and its first location. */
export function OrganizationFields({ bind, error }: SetupPart) {
  const t = useText()
  const locale = useLocale()
  const zoneList = useId()
  const zones = useMemo(timeZones, [])
  const money = useMemo(() => currencies(locale), [locale])
  return (
    <>
      <Field
        label={t('setup.organization')}
        help={t('setup.organizationHelp')}
        error={error('organization')}
      >
        {(control) => <Input {...control} {...bind('organization')} autoComplete="organization" />}
      </Field>
      <Field label={t('setup.location')} help={t('setup.locationHelp')} error={error('location')}>
        {(control) => <Input {...control} {...bind('location')} autoComplete="off" />}
      </Field>
      <Field label={t('setup.timeZone')} help={t('setup.timeZoneHelp')} error={error('timeZone')}>
        {(control) => (
          <Input
            {...control}
            {...bind('timeZone')}
            list={zoneList}
            autoComplete="off"
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <datalist id={zoneList}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Field label={t('setup.currency')} error={error('currency')}>
        {(control) => <Select {...control} {...bind('currency')} options={money} />}
      </Field>
      <Field label={t('setup.language')} help={t('setup.languageHelp')} error={error('language')}>
        {(control) => (
          <Select
            {...control}
            {...bind('language')}
            options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        )}
      </Field>
    </>
  )
}
