import { peopleApi, type Workplace } from '~/api/people'
import { ErrorState } from '~/components/ui/error_state'
import { Field } from '~/components/ui/field'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useWorkplaces } from './queries'
import { RoleSelect } from './role_select'
import { usePeopleChange } from './use_people_change'

/** The reader's other locations, each with the role that the person has there; changed at once. */
export function WorkplaceFields({
  personId,
  roles,
}: {
  personId: string
  roles: readonly string[]
}) {
  const t = useText()
  const { tenant, tenants } = useSession()
  const workplaces = useWorkplaces(personId, true)
  const link = usePeopleChange(
    (api, wanted: { tenantId: string; role: string }[]) => peopleApi.link(api, personId, wanted),
    'people.saved'
  )
  if (workplaces.isPending) return <SkeletonRows rows={2} label={t('common.loading')} />
  if (workplaces.isError) return <ErrorState error={workplaces.error} />

  const now = workplaces.data
  const roleIn = (id: string): string => now.find((one) => one.id === id)?.role ?? ''
  const setRole = (id: string, role: string) => {
    const kept = now.filter((one: Workplace) => one.id !== id)
    const wanted = kept.map((one) => ({ tenantId: one.id, role: one.role as string }))
    link.mutate(role ? [...wanted, { tenantId: id, role }] : wanted)
  }
  return (
    <fieldset className="mt-5 grid gap-3 border-t border-border pt-4">
      <legend className="float-left text-sm font-semibold">{t('people.places')}</legend>
      {tenants
        .filter(({ id }) => id !== tenant.id)
        .map(({ id, name }) => (
          <Field key={id} label={name}>
            {(control) => (
              <RoleSelect
                {...control}
                choices={roles}
                placeholder={t('people.notHere')}
                value={roleIn(id)}
                disabled={link.isPending || roleIn(id) === 'custom'}
                onChange={(event) => setRole(id, event.target.value)}
              />
            )}
          </Field>
        ))}
    </fieldset>
  )
}
