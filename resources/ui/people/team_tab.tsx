import { useState } from 'react'
import { roles as builtIn, type PeopleFilter } from '~/api/people'
import { useRoleOptions } from '~/components/shell/use_role_name'
import { Input } from '~/components/ui/input'
import { Select, type Option } from '~/components/ui/select'
import { useSettled } from '~/hooks/use_settled'
import { useText } from '~/text/use_text'
import { PeopleList } from './people_list'
import { PersonRow } from './person_row'
import { usePeople } from './queries'

const everybody: PeopleFilter = { q: '', role: '', status: '' }

/** Who works here. `roles` are those that the reader may give. */
export function TeamTab({ roles }: { roles: readonly Option[] }) {
  const t = useText()
  const everyRole = useRoleOptions([...builtIn, 'custom'])
  const [filter, setFilter] = useState(everybody)
  const q = useSettled(filter.q)
  const people = usePeople({ ...filter, q })
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <div role="search" className="flex flex-wrap gap-2 px-4 pb-4 md:px-6">
        <Input
          type="search"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          value={filter.q}
          maxLength={200}
          onChange={(event) => setFilter({ ...filter, q: event.target.value })}
          className="w-72 max-md:w-full"
        />
        <Select
          aria-label={t('people.role')}
          placeholder={t('people.allRoles')}
          options={everyRole}
          value={filter.role}
          onChange={(event) => setFilter({ ...filter, role: event.target.value })}
          className="min-w-40 max-md:flex-1"
        />
        <Select
          aria-label={t('people.status')}
          placeholder={t('people.allStates')}
          options={(['active', 'suspended'] as const).map((value) => ({
            value,
            label: t(`people.${value}`),
          }))}
          value={filter.status}
          onChange={(event) => setFilter({ ...filter, status: event.target.value })}
          className="min-w-40 max-md:flex-1"
        />
      </div>
      <PeopleList
        pages={people}
        empty={{
          title: t(filtered ? 'people.noneFound' : 'people.empty'),
          text: t(filtered ? 'people.noneFoundHelp' : 'people.emptyHelp'),
        }}
      >
        {(person) => <PersonRow key={person.id} person={person} roles={roles} />}
      </PeopleList>
    </>
  )
}
