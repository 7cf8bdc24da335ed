import { organizationsApi } from '~/api/organizations'
import { Card } from '~/components/ui/card'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { Switch } from '~/components/ui/switch'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useLocationChange, useOrganization } from './queries'

/** Whether strangers may ask to join the organization's locations. */
export function RegistrationSwitch() {
  const t = useText()
  const mayChange = usePermission('organization.update')
  const organization = useOrganization()
  const change = useLocationChange(organizationsApi.changeOrganization, 'locations.saved')
  if (organization.isPending) return <SkeletonRows rows={1} label={t('common.loading')} />
  if (organization.isError) return <ErrorState error={organization.error} />
  const { name, publicRegistration, version } = organization.data
  return (
    <Card title={name}>
      <label className="flex items-start gap-3">
        <Switch
          data-testid="public-registration"
          checked={publicRegistration}
          disabled={!mayChange || change.isPending}
          onCheckedChange={(checked) => change.mutate({ publicRegistration: checked, version })}
        />
        <span className="min-w-0">
          <span className="block text-sm font-medium">{t('locations.publicRegistration')}</span>
          <span className="block text-sm text-muted">{t('locations.publicRegistrationHelp')}</span>
        </span>
      </label>
    </Card>
  )
}
