import { jobStates, lanes, type JobFilter } from '~/api/jobs'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'

type JobFiltersProps = {
  kinds: readonly string[]
  filter: JobFilter
  onChange: (filter: JobFilter) => void
}

export function JobFilters({ kinds, filter, onChange }: JobFiltersProps) {
  const t = useText()
  return (
    <div className="flex flex-wrap gap-2 px-4 pb-4 md:px-6" role="search">
      <Select
        aria-label={t('jobs.filter.state')}
        placeholder={t('jobs.filter.allStates')}
        options={jobStates.map((value) => ({ value, label: t(`jobs.state.${value}`) }))}
        value={filter.state}
        onChange={(event) => onChange({ ...filter, state: event.target.value })}
        className="min-w-40 max-md:flex-1"
      />
      <Select
        aria-label={t('jobs.filter.kind')}
        placeholder={t('jobs.filter.allKinds')}
        options={kinds.map((value) => ({ value, label: value }))}
        value={filter.name}
        onChange={(event) => onChange({ ...filter, name: event.target.value })}
        className="min-w-48 max-md:flex-1"
      />
      <Select
        aria-label={t('jobs.filter.lane')}
        placeholder={t('jobs.filter.allLanes')}
        options={lanes.map((value) => ({ value, label: t(`jobs.lane.${value}`) }))}
        value={filter.lane}
        onChange={(event) => onChange({ ...filter, lane: event.target.value })}
        className="min-w-40 max-md:flex-1"
      />
    </div>
  )
}
