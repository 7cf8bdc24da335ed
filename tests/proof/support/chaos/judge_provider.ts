import { digits } from '#tests/simulators/ycloud/message_store'
import type { WhatsappMessage } from '#tests/simulators/ycloud/types'
import type { Finding } from '#tests/proof/support/chaos/judge'
import type { Installation } from '#tests/proof/support/chaos/installation'
import type { Ledger } from '#tests/proof/support/chaos/ledger'

interface SentRow {
  id: string
  status: string
  reason: string | null
  phone: string | null
}

const textOf = ({ text }: WhatsappMessage) => (text as { body: string } | undefined)?.body

/** What the provider has accepted, against what the product says about it and what leads were owed. */
export async function judgeProvider(
  { postgres, ycloud }: Installation,
  ledger: Ledger
): Promise<Finding[]> {
  const findings: Finding[] = []
  const rows = await postgres.rows<SentRow>(
    `select messages.id, messages.status, messages.reason, identities.value as phone
     from messages
     join conversations on conversations.id = messages.conversation_id
     join contact_identities identities on identities.id = conversations.identity_id
     join channels on channels.id = messages.channel_id
     where messages.direction = 'out' and messages.author <> 'system' and channels.provider = 'ycloud'`
  )
  const accepted = groupBy(ycloud.sent, ({ externalId }) => externalId ?? '')
  for (const { id, status, reason } of rows) {
    const copies = accepted.get(id)?.length ?? 0
    if (copies > 1)
      findings.push({ verdict: 'doubled', what: `${id} was accepted ${copies} times` })
    if (copies === 1 && status !== 'read') {
      findings.push({
        verdict: 'stuck',
        what: `${id} was read and stands as ${status} (${reason})`,
      })
    }
    if (copies === 0 && !reason)
      findings.push({ verdict: 'lost', what: `${id} ${status}, without a reason` })
  }

  const sent = groupBy(ycloud.sent, ({ to }) => digits(to))
  const said = groupBy(rows, ({ phone }) => digits(phone ?? undefined))
  for (const { phone, kind } of ledger.leads) {
    const answers = sent.get(digits(phone)) ?? []
    const isExplained = said.get(digits(phone))?.some(({ reason }) => reason !== null) ?? false
    if (answers.length === 0 && !isExplained)
      findings.push({ verdict: 'lost', what: `${phone} has no answer` })
    if (kind === 'once' && answers.length > 1) {
      findings.push({ verdict: 'doubled', what: `${phone} has ${answers.length} answers` })
    }
  }
  for (const { phone, text } of ledger.replies) {
    const copies = (sent.get(digits(phone)) ?? []).filter((message) => textOf(message) === text)
    if (copies.length === 1) continue
    const verdict = copies.length === 0 ? 'lost' : 'doubled'
    findings.push({ verdict, what: `the reply to ${phone} was accepted ${copies.length} times` })
  }
  return findings
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
