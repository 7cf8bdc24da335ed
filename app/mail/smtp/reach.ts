import { isIP, type LookupFunction } from 'node:net'
import type { MailServer } from '#app/mail/smtp/mail_server'
import { plainHost } from '#app/shared/outbound/plain_host'
import { isMailPort } from '#app/shared/outbound/ports'
import { refusalOf, rulesOfInstallation, vetHost, type Refusal } from '#app/shared/outbound/vet'

export interface Reached {
  kind: 'reached'
  /** In the place of a name server, where the host was a tenant's choice: the addresses that were vetted. */
  lookup: LookupFunction | undefined
}

const mailRules = () => ({ ...rulesOfInstallation(false), ports: isMailPort })

/** Where a server is. One that a tenant has chosen is vetted anew at every connection. */
export async function reach({
  host,
  port,
  guarded,
}: MailServer): Promise<
  Reached | { kind: 'refused'; reason: Refusal } | { kind: 'failed'; code: string }
> {
  if (!guarded) return { kind: 'reached', lookup: undefined }
  const vetting = await vetHost(host, port, mailRules())
  if (vetting.kind !== 'vetted') return vetting
  const { addresses } = vetting
  return {
    kind: 'reached',
    lookup: (_host, options, callback) => {
      if (options.all) return callback(null, [...addresses])
      callback(null, addresses[0].address, addresses[0].family)
    },
  }
}

/** For a form: why a host will never be connected to, as far as can be told now; null when it may. */
export async function checkMailHost(given: string, port: number): Promise<Refusal | null> {
  const host = plainHost(given)
  if (host === null) return 'not_a_url'
  const refusal = refusalOf(host, port, mailRules())
  if (refusal) return refusal
  const vetting = await vetHost(host, port, mailRules())
  return vetting.kind === 'refused' ? vetting.reason : null
}

/** Whether the operator named this host: only there may a tenant's mails travel in the clear. */
export function isOpenedByOperator(given: string, port: number): boolean {
  const host = plainHost(given)
  const { allowed } = mailRules()
  if (host === null) return false
  return allowed.name(host, port) || (isIP(host) !== 0 && allowed.address(host, port))
}
