import type { Conversation } from '~/api/types'
import type { Translate } from '~/text/use_text'
import { channelKind } from './channels'

type Contact = Pick<Conversation['contact'], 'name' | 'phone'>

/** The name, else the number, else the kind of channel the person came by. */
export function contactName(contact: Contact, provider: string, t: Translate): string {
  return contact.name || contact.phone || t(`inbox.channel.${channelKind(provider)}`)
}
