import { isRecord } from '#tests/simulators/shared/ids'
import { invalid, missing } from '#tests/simulators/ycloud/errors'

const TYPES = [
  'template',
  'text',
  'image',
  'audio',
  'video',
  'document',
  'sticker',
  'location',
  'interactive',
  'contacts',
  'reaction',
] as const

const MEDIA = ['image', 'audio', 'video', 'document', 'sticker']
const E164 = /^\+?[1-9]\d{6,14}$/

export interface SendRequest {
  from: string
  to?: string
  recipient?: string
  type: string
  content: unknown
  context?: { message_id: string }
  externalId?: string
  filterUnsubscribed: boolean
  filterBlocked: boolean
}

/** Reads a send request as YCloud does; throws `PARAM_MISSING` or `PARAM_INVALID`. */
export function readSendRequest(rawBody: Buffer): SendRequest {
  const body = parse(rawBody)
  const from = requiredText(body, 'from')
  if (!E164.test(from)) throw invalid('from', 'must be a phone number in E.164 format.')
  const to = optionalText(body, 'to')
  const recipient = optionalText(body, 'recipient')
  if (!to && !recipient) throw missing('to')
  if (to && !E164.test(to)) throw invalid('to', 'must be a phone number in E.164 format.')

  const type = requiredText(body, 'type')
  if (!TYPES.some((known) => known === type)) {
    throw invalid('type', `must be one of ${TYPES.join(', ')}.`)
  }
  const content = body[type]
  if (content === undefined || content === null) throw missing(type)
  checkContent(type, content)

  return {
    from,
    to,
    recipient,
    type,
    content,
    context: readContext(body),
    externalId: optionalText(body, 'externalId'),
    filterUnsubscribed: body.filterUnsubscribed === true,
    filterBlocked: body.filterBlocked === true,
  }
}

function parse(rawBody: Buffer): Record<string, unknown> {
  let body: unknown
  try {
    body = JSON.parse(rawBody.toString('utf8'))
  } catch {
    throw invalid('body', 'not valid JSON.')
  }
  if (!isRecord(body)) throw invalid('body', 'must be an object.')
  return body
}

function checkContent(type: string, content: unknown): void {
  if (type === 'contacts') {
    if (!Array.isArray(content) || content.length === 0) throw invalid(type, 'must be a list.')
    return
  }
  if (!isRecord(content)) throw invalid(type, 'must be an object.')
  if (type === 'text') limited(content, 'text.body', 4096)
  if (type === 'reaction') limited(content, 'reaction.message_id', 1000)
  if (MEDIA.includes(type) && !content.link && !content.id) throw missing(`${type}.link`)
  if (type === 'template') checkTemplate(content)
  if (type === 'interactive') checkInteractive(content)
}

function checkTemplate(template: Record<string, unknown>): void {
  limited(template, 'template.name', 512)
  if (!isRecord(template.language) || typeof template.language.code !== 'string') {
    throw missing('template.language.code')
  }
}

/** At most three buttons of 20 characters; at most ten rows in ten sections. */
function checkInteractive(interactive: Record<string, unknown>): void {
  limited(interactive, 'interactive.type', 100)
  const action = isRecord(interactive.action) ? interactive.action : null
  if (!action) throw missing('interactive.action')
  if (interactive.type === 'button') {
    const buttons = listOf(action.buttons, 'interactive.action.buttons', 3)
    for (const button of buttons) {
      const reply = isRecord(button) && isRecord(button.reply) ? button.reply : {}
      limited(reply, 'interactive.action.buttons.reply.title', 20)
      limited(reply, 'interactive.action.buttons.reply.id', 256)
    }
  }
  if (interactive.type === 'list') {
    limited(action, 'interactive.action.button', 20)
    const sections = listOf(action.sections, 'interactive.action.sections', 10)
    const rows = sections.flatMap((section) => (isRecord(section) ? section.rows : []))
    listOf(rows, 'interactive.action.sections.rows', 10)
  }
}

function listOf(value: unknown, target: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw missing(target)
  if (value.length > most) throw invalid(target, `must have at most ${most} entries.`)
  return value
}

/** The last part of `target` names the key in `holder`. */
function limited(holder: Record<string, unknown>, target: string, most: number): void {
  const value = holder[target.split('.').at(-1) ?? target]
  if (typeof value !== 'string' || value === '') throw missing(target)
  if (value.length > most) throw invalid(target, `must have at most ${most} characters.`)
}

function readContext(body: Record<string, unknown>): { message_id: string } | undefined {
  if (body.context === undefined) return undefined
  if (!isRecord(body.context) || typeof body.context.message_id !== 'string') {
    throw missing('context.message_id')
  }
  return { message_id: body.context.message_id }
}

function requiredText(body: Record<string, unknown>, key: string): string {
  const value = optionalText(body, key)
  if (!value) throw missing(key)
  return value
}

function optionalText(body: Record<string, unknown>, key: string): string | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw invalid(key, 'must be a string.')
  return value
}
