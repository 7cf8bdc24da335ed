import type { TextKey, Translate } from '~/text/use_text'

const byRule: Record<string, TextKey> = {
  required: 'form.required',
  minLength: 'form.required',
  email: 'form.email',
  maxLength: 'form.tooLong',
  unique: 'form.taken',
  exists: 'form.unknown',
}

/** What the rule that refused a field means, as a sentence. */
export const faultText = (rule: string, t: Translate): string => t(byRule[rule] ?? 'form.invalid')
