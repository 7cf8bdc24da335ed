import { useId } from 'react'
import type { TeamDraft } from '~/api/teams'
import type { Person } from '~/api/types'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'

type Members = TeamDraft['members']

type MemberFieldsProps = {
  people: Person[]
  value: Members
  error?: string
  onChange: (value: Members) => void
}

/** Everybody who works here, and what they are in the team. */
export function MemberFields({ people, value, error, onChange }: MemberFieldsProps) {
  const t = useText()
  const errorId = useId()

  function choose(id: string, part: string) {
    const others = value.filter((one) => one.id !== id)
    onChange(part === '' ? others : [...others, { id, leads: part === 'leads' }])
  }

  return (
    <fieldset aria-describedby={error && errorId}>
      <legend className="text-xs font-medium text-muted">{t('teams.members')}</legend>
      <ul className="mt-1 divide-y divide-border">
        {people.map(({ id, name }) => {
          const member = value.find((one) => one.id === id)
          return (
            <li key={id} className="flex min-h-10 items-center gap-3 py-1">
              <span className="min-w-0 flex-1 text-sm break-words" id={`member-${id}`}>
                {name}
              </span>
              <Select
                className="w-32 shrink-0"
                aria-labelledby={`member-${id}`}
                value={member ? (member.leads ? 'leads' : 'member') : ''}
                options={[
                  { value: '', label: t('teams.part.none') },
                  { value: 'member', label: t('teams.part.member') },
                  { value: 'leads', label: t('teams.part.leads') },
                ]}
                onChange={(event) => choose(id, event.target.value)}
              />
            </li>
          )
        })}
      </ul>
      {error && (
        <p id={errorId} role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
