import type { Team, TeamDraft } from '~/api/teams'
import type { Person } from '~/api/types'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Button } from '~/components/ui/button'
import { Input } from '~/components/ui/input'
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
  const save = useSaveTeam(team)
  const remove = useRemoveTeam()
  const done = (text: string) => () => {
    void toast.success(text)
    onClose()
  }
  const form = useForm<TeamDraft>({
    initial: {
      name: team?.name ?? '',
      members: (team?.members ?? []).map(({ id, leads }) => ({ id, leads })),
    },
    required: ['name'],
    change: save,
    words: (field) => (field === 'name' ? t('teams.nameRefused') : undefined),
    onDone: done(t('teams.saved')),
  })

  return (
    <FormDialog
      form={form}
      placement="side"
      title={team?.name ?? t('teams.new')}
      action={t('common.save')}
      onClose={onClose}
      others={
        team &&
        mayDelete && (
          <Button
            variant="ghost"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(team.id, {
                onSuccess: done(t('teams.deleted')),
                onError: (error) => void toast.problem(error),
              })
            }
          >
            {t('teams.delete')}
          </Button>
        )
      }
    >
      <FormField form={form} name="name" label={t('teams.name')}>
        {(control) => <Input {...control} maxLength={100} autoComplete="off" />}
      </FormField>
      <MemberFields
        people={people}
        value={form.draft.members}
        error={form.errorOf('members')}
        onChange={(members) => form.set({ members })}
      />
    </FormDialog>
  )
}
