import type { Assert } from '@japa/assert'
import { DateTime } from 'luxon'
import type {
  Dialogue,
  DialogueSetup,
  DialogueTurn,
  TakenSlot,
  WantedAppointment,
} from '#tests/support/dialogues/dialogue'
import { dayMeant, filled, named } from '#tests/support/dialogues/placeholders'
import type { DialogueWorld, WorldAppointment, WorldReply } from '#tests/support/dialogues/world'

/** Plays a dialogue in a world and asserts what it promises; the talk so far stands in every failure. */
export async function runDialogue(
  dialogue: Dialogue,
  world: DialogueWorld,
  assert: Assert
): Promise<string[]> {
  const talk: string[] = []
  if (dialogue.setup) await world.arrange(dated(dialogue.setup, world))
  for (const turn of dialogue.turns) {
    if (turn.before) await world.arrange(dated(turn.before, world))
    const said = turn.lead.map((line) => filled(line, world, dialogue.language))
    const reply = await world.say(said)
    talk.push(...said.map((line) => `> ${line}`), reply.text, `  [${reply.tools?.join(' ') ?? ''}]`)
    check(turn, reply, (text) => filled(text, world, dialogue.language), assert, talk)
  }
  await checkOutcome(dialogue, world, assert, talk)
  return talk
}

function check(
  { expect }: DialogueTurn,
  reply: WorldReply,
  fill: (text: string) => string,
  assert: Assert,
  talk: string[]
) {
  const context = `\n${talk.join('\n')}\n`
  const answer = reply.text.toLowerCase()
  assert.isAbove(answer.trim().length, 0, `an empty answer${context}`)
  if (expect?.language && reply.language) assert.equal(reply.language, expect.language, context)
  for (const text of expect?.mentions ?? []) {
    assert.isTrue(answer.includes(fill(text).toLowerCase()), `misses "${fill(text)}"${context}`)
  }
  for (const text of expect?.not ?? []) {
    assert.isFalse(
      answer.includes(fill(text).toLowerCase()),
      `must not say "${fill(text)}"${context}`
    )
  }
  if (!reply.tools) return
  let at = -1
  for (const tool of expect?.tools ?? []) {
    at = reply.tools.indexOf(tool, at + 1)
    assert.isAbove(at, -1, `did not call ${tool} in order${context}`)
  }
  for (const tool of expect?.noTools ?? []) assert.notInclude(reply.tools, tool, context)
}

async function checkOutcome(
  dialogue: Dialogue,
  world: DialogueWorld,
  assert: Assert,
  talk: string[]
) {
  const context = `\n${talk.join('\n')}\n`
  if (dialogue.outcome?.handedOver !== undefined) {
    assert.equal(await world.handedOver(), dialogue.outcome.handedOver, `handed over${context}`)
  }
  const wanted = dialogue.outcome?.appointments
  if (!wanted) return
  const left = await world.appointments()
  const seen = `${context}${JSON.stringify(left, null, 1)}`
  for (const one of wanted) {
    const index = left.findIndex((appointment) => fits(one, appointment, world))
    assert.isAbove(index, -1, `no appointment ${JSON.stringify(one)}${seen}`)
    left.splice(index, 1)
  }
  assert.isEmpty(
    left.filter(({ status }) => status !== 'cancelled'),
    `more appointments than wanted${seen}`
  )
}

function fits(wanted: WantedAppointment, found: WorldAppointment, world: DialogueWorld): boolean {
  const at = DateTime.fromISO(found.startsAt, { zone: world.timeZone })
  const cancelled = found.status === 'cancelled'
  return (
    cancelled === (wanted.status === 'cancelled') &&
    found.service === (named(wanted.service, world) ?? wanted.service) &&
    at.hasSame(dayMeant(wanted.day, world), 'day') &&
    (!wanted.time || at.toFormat('HH:mm') === wanted.time) &&
    (!wanted.name || found.name === wanted.name) &&
    (!wanted.professional || found.professional === named(wanted.professional, world))
  )
}

function dated(setup: DialogueSetup, world: DialogueWorld): DialogueSetup {
  const iso = (word: string) => dayMeant(word, world).toFormat('yyyy-MM-dd')
  const takenOn = (slot: TakenSlot) => ({ ...slot, day: iso(slot.day) })
  return {
    ...setup,
    closed: setup.closed?.map(iso),
    taken: setup.taken?.map(takenOn),
    appointments: setup.appointments?.map((one) => ({
      ...one,
      day: iso(one.day),
      service: named(one.service, world) ?? one.service,
      professional: one.professional
        ? (named(one.professional, world) ?? one.professional)
        : undefined,
    })),
  }
}
