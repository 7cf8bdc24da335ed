import { Search } from 'lucide-react'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useModuleText } from '~/text/use_text'
import { stages } from '../lead'

type LeadsFilterProps = {
  typed: string
  stage: string
  onType: (text: string) => void
  onStage: (stage: string) => void
}

export function LeadsFilter({ typed, stage, onType, onStage }: LeadsFilterProps) {
  const t = useModuleText('crm_sales')
  return (
    <div className="flex flex-wrap gap-2" role="search">
      <div className="relative min-w-48 flex-1 md:max-w-80">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        />
        <Input
          type="search"
          maxLength={200}
          aria-label={t('leads.search')}
          placeholder={t('leads.search')}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          className="pl-8"
        />
      </div>
      <Select
        aria-label={t('leads.stage')}
        placeholder={t('leads.all_stages')}
        options={stages.map((value) => ({ value, label: t(`stages.${value}`) }))}
        value={stage}
        onChange={(event) => onStage(event.target.value)}
        className="min-w-44 max-md:flex-1"
      />
    </div>
  )
}
