import { inboundEvent, textMessage } from '#tests/simulators/ycloud/payloads'
import type { Rig } from '#tests/proof/support/rig'

/** A moment at which the power goes. `strike` writes as the lead and resolves after the kill. */
export interface KillPoint {
  name: string
  env(rig: Rig): Record<string, string>
  strike(rig: Rig, phone: string, round: number): Promise<void>
}

const QUESTION = 'Hola, ¿qué servicios tienen?'

async function write(rig: Rig, phone: string): Promise<number | null> {
  const sender = { to: rig.channel.phoneNumber, from: phone, name: 'Ana' }
  const delivery = await rig.ycloud.post(rig.channel, inboundEvent(textMessage(sender, QUESTION)))
  return delivery.status
}

/** The provider has our 200 and will never send the message again. */
const webhookAnswered: KillPoint = {
  name: 'after the 200',
  env: () => ({}),
  async strike(rig, phone) {
    const status = await write(rig, phone)
    rig.nexus.group.kill()
    if (status !== 200) throw new Error(`The webhook was answered with ${status}.`)
    await rig.nexus.group.ended
  },
}

/** The model has the question and nobody is left to hear its answer. */
const modelAsked: KillPoint = {
  name: 'while the model thinks',
  env: (rig) => ({ OPENAI_BASE_URL: rig.openai.baseUrl, OPENAI_API_KEY: 'sk-proof' }),
  async strike(rig, phone) {
    const { nexus, openai } = rig
    openai.onRequest = async () => {
      openai.onRequest = undefined
      nexus.group.kill()
      await nexus.group.ended
    }
    await struck(rig, write(rig, phone), 'the model')
  },
}

/** The provider accepted the message and nobody is left to hear so. */
const messageAccepted: KillPoint = {
  name: 'before the send is answered',
  env: () => ({}),
  async strike(rig, phone, round) {
    const { nexus, ycloud } = rig
    // Every other round the provider's webhooks stay away, so that only a lookup can tell.
    ycloud.statuses = round % 2 === 0 ? ['sent', 'delivered', 'read'] : []
    ycloud.onAccepted = async () => {
      ycloud.onAccepted = undefined
      nexus.group.kill()
      await nexus.group.ended
    }
    await struck(rig, write(rig, phone), 'the provider')
  },
}

async function struck(rig: Rig, written: Promise<number | null>, whom: string): Promise<void> {
  const timeout = AbortSignal.timeout(30_000)
  const tooLate = new Promise<never>((_, reject) => {
    timeout.addEventListener('abort', () =>
      reject(new Error(`No request reached ${whom} within 30 s.`))
    )
  })
  const status = await written
  if (status !== 200) {
    throw new Error(`The webhook was answered with ${status}.`)
  }
  await Promise.race([rig.nexus.group.ended, tooLate])
}

export const KILL_POINTS = [webhookAnswered, modelAsked, messageAccepted]
