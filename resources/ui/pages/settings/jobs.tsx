import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { Tabs } from '~/components/ui/tabs'
import { JobsTab } from '~/job_settings/jobs_tab'
import { SchedulesTab } from '~/job_settings/schedules_tab'
import { useText } from '~/text/use_text'

/** `kinds` are the names of the jobs that may be made here. */
export default function Jobs({ kinds }: { kinds: string[] }) {
  const t = useText()
  return (
    <Page>
      <PageHeader title={t('jobs.title')} description={t('jobs.description')} />
      <PageBody tabIndex={0} className="p-0 focus-visible:-outline-offset-2 md:p-0">
        <Tabs
          label={t('jobs.title')}
          className="[&>[role=tablist]]:px-4 md:[&>[role=tablist]]:px-6"
          tabs={[
            { value: 'jobs', label: t('jobs.tabJobs'), content: <JobsTab kinds={kinds} /> },
            { value: 'schedules', label: t('jobs.tabSchedules'), content: <SchedulesTab /> },
          ]}
        />
      </PageBody>
    </Page>
  )
}
