import type { Page } from 'playwright-core'
import { afterwardsDone } from '#app/shared/afterwards'
import { drainJobs } from '#tests/support/drain_jobs'
import type { MailServer } from '#tests/support/mail_server'

/** Opens the last mail that came, once all that is on its way has come, and presses its button. */
export async function followMail(page: Page, server: MailServer) {
  await afterwardsDone()
  await drainJobs()
  await page.setContent(server.mails.at(-1)?.parsed.html ?? '')
  await page.getByRole('link').first().click()
}
