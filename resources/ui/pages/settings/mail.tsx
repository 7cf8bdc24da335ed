import type { TemplateName } from '~/api/mail'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { Tabs } from '~/components/ui/tabs'
import { LogTab } from '~/mail_settings/log_tab'
import { PreviewTab } from '~/mail_settings/preview_tab'
import { ServerTab } from '~/mail_settings/server_tab'
import { SuppressionsTab } from '~/mail_settings/suppressions_tab'
import { useText } from '~/text/use_text'

/** `templates` are the kinds of mail that there are. */
export default function MailPage({ templates }: { templates: TemplateName[] }) {
  const t = useText()
  return (
    <Page>
      <PageHeader title={t('mail.title')} description={t('mail.description')} />
      <PageBody tabIndex={0} className="p-0 focus-visible:-outline-offset-2 md:p-0">
        <Tabs
          label={t('mail.title')}
          className="h-full [&>[role=tablist]]:px-4 md:[&>[role=tablist]]:px-6"
          tabs={[
            { value: 'log', label: t('mail.tab.log'), content: <LogTab templates={templates} /> },
            { value: 'server', label: t('mail.tab.server'), content: <ServerTab /> },
            {
              value: 'suppressions',
              label: t('mail.tab.suppressions'),
              content: <SuppressionsTab />,
            },
            {
              value: 'preview',
              label: t('mail.tab.preview'),
              content: <PreviewTab templates={templates} />,
            },
          ]}
        />
      </PageBody>
    </Page>
  )
}
