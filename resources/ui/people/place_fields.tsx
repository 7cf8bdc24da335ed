import { FormField } from '~/components/form/form_fields'
import type { Form } from '~/components/form/use_form'
import { Select, type Option } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { roleBody } from './role_choices'
import { useTeamChoices } from './use_choices'

export type PlaceDraft = { role: string; teamId: string }

type PlaceFieldsProps<Draft extends PlaceDraft> = {
  form: Form<Draft>
  roles: readonly Option[]
}

/** As what somebody comes to the location, and in which team they begin. */
export function PlaceFields<Draft extends PlaceDraft>({ form, roles }: PlaceFieldsProps<Draft>) {
  const t = useText()
  const teams = useTeamChoices()
  return (
    <>
      <FormField form={form} name="role" label={t('people.role')}>
        {(control) => <Select {...control} options={roles} />}
      </FormField>
      {teams.length > 0 && (
        <FormField form={form} name="teamId" label={t('people.firstTeam')}>
          {(control) => <Select {...control} placeholder={t('people.noTeam')} options={teams} />}
        </FormField>
      )}
    </>
  )
}

export const placeBody = ({ role, teamId }: PlaceDraft) => ({
  ...roleBody(role),
  ...(teamId && { teamId }),
})
