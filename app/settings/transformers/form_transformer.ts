import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#app/shared/contracts/locale'
import type { Group } from '#app/settings/groups'
import { readInherited } from '#app/settings/open_inherited'
import { refusalOf } from '#app/settings/plan_change'
import type { GroupState } from '#app/settings/queries/read_group'
import { formFields, type FormField } from '#app/settings/values/form_fields'
import { levelOf } from '#app/settings/values/resolved'

type ShownFor = 'organization' | 'tenant'

/**
 * A form for a group of settings in the reader's language: of each key what holds, where it comes from, and what it
 * would be without the owner's own word. Of a secret it says only whether there is one.
 */
export async function transformForm(
  group: Group,
  state: GroupState,
  { shownFor, locale }: { shownFor: ShownFor; locale: Locale }
) {
  const { declaration } = group
  const { default: validator } = await declaration.schema()
  const fields = formFields(validator.toJSONSchema(), declaration.secrets).fields.filter(
    ({ key }) => shownFor === 'tenant' || levelOf(declaration, key) !== 'tenant'
  )
  const shown = fields.filter(({ kind }) => kind !== 'secret')
  const textOf = textsOf(group, locale)
  return {
    fields: fields.map((field) => ({
      ...field,
      ...wordsOf(field, textOf),
      ...standingOf(group, state, field, shownFor),
    })),
    values: Object.fromEntries(shown.map(({ key }) => [key, state.values[key] ?? null])),
    version: state.version,
  }
}

/** The group's name in the reader's language. */
export function titleOf(groupId: string, locale: Locale): string {
  const i18n = i18nManager.locale(locale)
  const key = `settings.${groupId}.title`
  return i18n.hasMessage(key) ? i18n.t(key) : groupId
}

/** Modules have their texts under their own name, the kernel's groups all in one place. */
function textsOf({ id, moduleId }: Group, locale: Locale) {
  const i18n = i18nManager.locale(locale)
  const prefix = moduleId === null ? `settings.${id}` : `${moduleId}.settings`
  return (key: string) => {
    const name = `${prefix}.${key}`
    return i18n.hasMessage(name) ? i18n.t(name) : null
  }
}

function wordsOf({ key, choices }: FormField, textOf: (key: string) => string | null) {
  return {
    label: textOf(`${key}.label`) ?? key,
    hint: textOf(`${key}.hint`),
    ...(choices && {
      choices: choices.map((value) => ({
        value,
        label: textOf(`${key}.choices.${value}`) ?? value,
      })),
    }),
  }
}

function standingOf(
  { declaration }: Group,
  { origins, secrets, inherited, locked }: GroupState,
  { key, kind }: FormField,
  shownFor: ShownFor
) {
  const secret = secrets[key]
  return {
    origin: (kind === 'secret' ? secret?.origin : origins[key]) ?? 'default',
    locked: locked.has(key),
    editable: refusalOf(declaration, shownFor, locked, key) === null,
    ...(shownFor === 'organization' && { lockable: levelOf(declaration, key) === 'both' }),
    ...(kind === 'secret'
      ? {
          set: secret !== undefined,
          readable: secret === undefined || readInherited(secret).kind === 'opened',
        }
      : { inherited: inherited[key] ?? null }),
  }
}
