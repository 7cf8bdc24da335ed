import type { MailData, MailTemplate } from '#app/mail/contracts/template'
import { registry } from '#app/module_system/registry'

/** A declared kind of mail. Throws for an unknown one and for data that lacks what its sample has. */
export function mailTemplate(id: string, data?: MailData): MailTemplate {
  const template = registry.mails.get(id)
  if (!template) throw new Error(`Unknown mail template "${id}": a domain declares it in "mails"`)
  const missing = data ? Object.keys(template.sample).filter((name) => !(name in data)) : []
  if (missing.length > 0) throw new Error(`The mail "${id}" lacks ${missing.join(', ')}`)
  return template
}
