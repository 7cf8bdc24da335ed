import { useState } from 'react'
import { Problem } from '~/api/client'
import type { Team, TeamDraft } from '~/api/teams'
import type { Person } from '~/api/types'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { toast } from '~/components/ui/toast'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { MemberFields } from './member_fields'
import { useRemoveTeam, useSaveTeam } from './use_teams'

type TeamDialogProps = { team: Team | null; people: Person[]; onClose: () => void }

/** One team: made, changed or deleted. */
export function TeamDialog({ team, people, onClose }: TeamDialogProps) {
  const t = useText()
  const mayDelete = usePermission('teams.delete')
  const [draft, setDraft] = useState<TeamDraft>({
    name: team?.name ?? '',
    members: (team?.members ?? []).map(({ id, leads }) => ({ id, leads })),
  })
  const save = useSaveTeam(team)
  const remove = useRemoveTeam()
  const failure = save.error ?? remove.error
  const nameError =
    failure instanceof Problem && failure.errors.some(({ field }) => field === 'name')

  const done = (text: string) => () => {
    void toast.success(text)
    onClose()
  }

  return (
    <Dialog
      open
      placement="side"
      title={team?.name ?? t('teams.new')}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          {team && mayDelete && (
            <Button
              variant="ghost"
              busy={remove.isPending}
              onClick={() => remove.mutate(team.id, { onSuccess: done(t('teams.deleted')) })}
            >
              {t('teams.delete')}
            </Button>
          )}
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={draft.name.trim() === ''}
            onClick={() => save.mutate(draft, { onSuccess: done(t('teams.saved')) })}
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      {failure && !nameError && <Notice tone="danger">{failure.message}</Notice>}
      <Field
        label={t('teams.name')}
        error={nameError ? t('teams.nameRefused') : undefined}
        className="mt-2"
      >
        {(control) => (
          <Input
            {...control}
            value={draft.name}
            maxLength={100}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <MemberFields
        people={people}
        value={draft.members}
        onChange={(members) => setDraft({ ...draft, members })}
      />
    </Dialog>
  )
}
