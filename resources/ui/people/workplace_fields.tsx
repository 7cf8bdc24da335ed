import { peopleApi, type WantedPlace, type Workplace } from '~/api/people'
import { ErrorState } from '~/components/ui/error_state'
import { Field } from '~/components/ui/field'
import { Select, type Option } from '~/components/ui/select'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useWorkplaces } from './queries'
import { labelOf, roleBody, roleValue } from './role_choices'
import { usePeopleChange } from './use_people_change'

/** The reader's other locations, each with the role that the person has there; changed at once. */
export function WorkplaceFields({
  personId,
  roles,
}: {
  personId: string
  roles: readonly Option[]
}) {
  const t = useText()
  const { tenant, tenants } = useSession()
  const workplaces = useWorkplaces(personId, true)
  const link = usePeopleChange(
    (api, wanted: WantedPlace[]) => peopleApi.link(api, personId, wanted),
    'people.saved'
  )
  if (workplaces.isPending) return <SkeletonRows rows={2} label={t('common.loading')} />
  if (workplaces.isError) return <ErrorState error={workplaces.error} />

  const now = workplaces.data
  const choiceIn = (id: string): string => {
    const place = now.find((one) => one.id === id)
    return place ? roleValue(place) : ''
  }
  /** A role that the reader cannot give is still shown where it is held. */
  const withPresent = (value: string): Option[] =>
    value === '' || labelOf(roles, value) !== undefined
      ? [...roles]
      : [...roles, { value, label: t('shell.role.custom'), disabled: true }]
  const setRole = (id: string, role: string) => {
    const kept = now.filter((one: Workplace) => one.id !== id)
    const wanted = kept.map((one) => ({ tenantId: one.id, ...roleBody(roleValue(one)) }))
    link.mutate(role ? [...wanted, { tenantId: id, ...roleBody(role) }] : wanted)
  }
  return (
    <fieldset className="mt-5 grid gap-3 border-t border-border pt-4">
      <legend className="float-left text-sm font-semibold">{t('people.places')}</legend>
      {tenants
        .filter(({ id }) => id !== tenant.id)
        .map(({ id, name }) => (
          <Field key={id} label={name}>
            {(control) => (
              <Select
                {...control}
                options={withPresent(choiceIn(id))}
                placeholder={t('people.notHere')}
                value={choiceIn(id)}
                disabled={link.isPending}
                onChange={(event) => setRole(id, event.target.value)}
              />
            )}
          </Field>
        ))}
    </fieldset>
  )
}
