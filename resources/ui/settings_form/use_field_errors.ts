import type { FieldError } from '~/api/client'
import type { SettingsField } from '~/api/settings'
import { useText } from '~/text/use_text'

/** A refused value in words, by the rule that refused it. */
export function useFieldErrors(errors: readonly FieldError[]) {
  const t = useText()
  return ({ key, min, max, maxLength }: SettingsField): string | undefined => {
    const error = errors.find(({ field }) => field === `values.${key}`)
    if (!error) return undefined
    const isRange = ['range', 'min', 'max'].includes(error.rule)
    if (error.rule === 'required') return t('moduleSettings.error.required')
    if (error.rule === 'withoutDecimals') return t('moduleSettings.error.whole')
    if (isRange && min !== undefined && max !== undefined) {
      return t('moduleSettings.error.between', { min, max })
    }
    if (error.rule === 'maxLength' && maxLength !== undefined) {
      return t('moduleSettings.error.tooLong', { max: maxLength })
    }
    return t('moduleSettings.error.invalid')
  }
}
