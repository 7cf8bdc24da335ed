import { channelOf, type DemoTenant } from '#tests/support/demo_file'
import { eventIdentifier, inboundEvent, textMessage } from '#tests/simulators/ycloud/payloads'
import { isStored } from '#tests/simulators/ycloud/webhook_sender'
import { leadPhone } from '#tests/proof/support/rig'
import { persist } from '#tests/proof/support/chaos/patience'
import { tenantAt, type Act, type Stage } from '#tests/proof/support/chaos/stage'

const QUESTIONS: Record<string, string> = {
  es: 'Hola, ¿qué servicios tienen?',
  en: 'Hello, which services do you have?',
  fr: 'Bonjour, quels services proposez-vous ?',
}

const WISHES: Record<string, (service: string, name: string) => string> = {
  es: (service, name) => `Soy Ana Ruiz, quiero ${service} mañana a las 10:00 con ${name}`,
  en: (service, name) => `I'm Ann Reed, I'd like to book ${service} tomorrow at 10:00 with ${name}`,
  fr: (service, name) => `Je suis Anne Roux, je voudrais ${service} demain à 10h00 avec ${name}`,
}

export const questionIn = ({ language }: DemoTenant) => QUESTIONS[language] ?? QUESTIONS.en

/** Nobody waits longer before going on with the day; whether an answer ever came is the judge's to say. */
const PATIENCE_MS = 45_000

/** One question, answered once. Every third event comes twice at once, every fifth message under a second event. */
export const askOnce: Act = async (stage, index) => {
  const tenant = tenantAt(stage, index)
  const phone = leadPhone(60, index)
  stage.ledger.leads.push({ phone, tenant, kind: 'once' })
  await write(stage, tenant, phone, questionIn(tenant), {
    twice: index % 3 === 0,
    again: index % 5 === 0,
  })
  const patience = AbortSignal.any([stage.giveUp, AbortSignal.timeout(PATIENCE_MS)])
  await answered(stage, phone, patience).catch(() => undefined)
}

const answered = ({ installation }: Stage, phone: string, giveUp: AbortSignal) =>
  persist(
    `${phone} has an answer`,
    async () => installation.ycloud.sentTo(phone).length > 0 || null,
    giveUp
  )

/** A burst of three lines, and a wish for a time that many others want once the agent has answered. */
export const talk: Act = async (stage, index) => {
  const tenant = tenantAt(stage, index)
  const phone = leadPhone(61, index)
  stage.ledger.leads.push({ phone, tenant, kind: 'talk' })
  for (const line of ['Hola', questionIn(tenant), '?']) await write(stage, tenant, phone, line)
  await answered(stage, phone, stage.giveUp)
  const service = tenant.services[index % tenant.services.length].name
  const name = tenant.professionals[index % tenant.professionals.length].name
  const wish = WISHES[tenant.language] ?? WISHES.en
  await write(stage, tenant, phone, wish(service, name))
}

/** Posts one message as the provider does: signed, and again until it has been taken. */
export async function write(
  stage: Stage,
  tenant: DemoTenant,
  from: string,
  text: string,
  { twice = false, again = false } = {}
): Promise<void> {
  const { installation, ledger, giveUp } = stage
  const channel = channelOf(tenant)
  const message = textMessage({ to: channel.phoneNumber, from, name: 'Ana' }, text)
  const post = async (event = inboundEvent(message, eventIdentifier())) => {
    await persist(
      `a webhook of ${from} is taken`,
      async () => {
        ledger.webhooks += 1
        return isStored(await installation.ycloud.post(channel, event)) || null
      },
      giveUp
    )
    return event
  }
  const event = inboundEvent(message, eventIdentifier())
  await Promise.all(twice ? [post(event), post(event)] : [post(event)])
  ledger.taken.push({ wamid: message.wamid, tenantId: tenant.id })
  if (again) await post()
}
