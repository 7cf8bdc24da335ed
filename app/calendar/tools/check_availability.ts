import { DateTime } from 'luxon'
import type { ToolHandler } from '#app/agent/contracts/declaration'
import type { OfferedSlot } from '#app/agent/contracts/tool'
import { Diary } from '#app/calendar/availability/diary'
import { localDays } from '#app/calendar/availability/local_day'
import { spread, spreadOverDays } from '#app/calendar/availability/spread'
import type { Schedule } from '#app/calendar/contracts/schedule'
import { ALTERNATIVES, MAX_RANGE_DAYS, OFFER_DAYS } from '#app/calendar/rules'
import { chooseProfessional, chooseService } from '#app/calendar/tools/choose_offering'
import { freeOffers, type Offers, type OfferQuestion } from '#app/calendar/tools/free_offers'
import { isInPart, type PartOfDay } from '#app/calendar/tools/part_of_day'
import { clock } from '#app/shared/clock'

interface Input {
  service?: string
  date?: string
  partOfDay?: PartOfDay
  professional?: string
}

/** All free starts of a day; without a day, some of the next days. One professional a start: the least busy. */
const checkAvailability: ToolHandler<Input> = async (input, { trx, timeZone }) => {
  const service = await chooseService(trx, input.service)
  if (service.kind === 'failed') return service.result
  const professional = await chooseProfessional(trx, service.service, input.professional)
  if (professional.kind === 'failed') return professional.result

  const wish: OfferQuestion = {
    serviceId: service.service.id,
    professionalId: professional.professional?.id,
    client: trx,
  }
  const today = clock.now().setZone(timeZone).startOf('day')
  const answer = input.date
    ? await onDay(wish, DateTime.fromISO(input.date, { zone: timeZone }), today, input.partOfDay)
    : await soon(wish, today, input.partOfDay)
  return { ok: true, timeZone, date: input.date ?? null, service: service.service.name, ...answer }
}

type Answer = { slots: OfferedSlot[]; reason?: string; alternatives: OfferedSlot[] }

async function onDay(
  wish: OfferQuestion,
  day: DateTime,
  today: DateTime,
  part?: PartOfDay
): Promise<Answer> {
  if (day < today) return { slots: [], reason: 'past', alternatives: await next(wish, today, part) }
  const { offers, schedule } = await freeOffers(wish, day, day.plus({ days: 1 }))
  const slots = inPart(offers, schedule.timeZone, part)
  if (slots.length > 0) return { slots, alternatives: [] }
  if (offers.length > 0) {
    return { slots, reason: 'full', alternatives: spread(offers, ALTERNATIVES) }
  }
  const reason = whyNone(schedule, day)
  return { slots, reason, alternatives: await next(wish, day.plus({ days: 1 }), part) }
}

async function soon(wish: OfferQuestion, today: DateTime, part?: PartOfDay): Promise<Answer> {
  const { offers, schedule } = await freeOffers(wish, today, today.plus({ days: OFFER_DAYS }))
  const slots = inPart(offers, schedule.timeZone, part)
  if (slots.length > 0) {
    return { slots: spreadOverDays(slots, dayOf, { days: 5, perDay: 4 }), alternatives: [] }
  }
  return { slots, reason: 'full', alternatives: await next(wish, today, part) }
}

/** The next free starts, of the wanted part of the day if there are any. */
async function next(wish: OfferQuestion, from: DateTime, part?: PartOfDay) {
  for (const days of [OFFER_DAYS, MAX_RANGE_DAYS]) {
    const { offers, schedule } = await freeOffers(wish, from, from.plus({ days }))
    const fitting = inPart(offers, schedule.timeZone, part)
    const found = fitting.length > 0 ? fitting : offers
    if (found.length > 0) {
      return spreadOverDays(found, dayOf, { days: 3, perDay: 2 }).slice(0, ALTERNATIVES)
    }
  }
  return []
}

function whyNone(schedule: Schedule, day: DateTime) {
  const [local] = localDays(day.toMillis(), day.plus({ hours: 1 }).toMillis(), schedule.timeZone)
  if (!local) return 'closed'
  const diaries = schedule.professionals.map((one) => new Diary(one, schedule.service, [local]))
  const open = diaries.filter((diary) => diary.worksOn(local.date))
  if (open.length === 0) return 'closed'
  const now = clock.now().toMillis()
  const ahead = open.some((diary) => [...diary.starts(local.date, 1)].some((start) => start >= now))
  return ahead ? 'full' : 'past'
}

const inPart = (offers: Offers['offers'], timeZone: string, part?: PartOfDay) =>
  part ? offers.filter(({ startsAt }) => isInPart(startsAt, timeZone, part)) : offers

const dayOf = ({ startsAt }: OfferedSlot) => startsAt.slice(0, 10)

export default checkAvailability
