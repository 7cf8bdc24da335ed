import { AtSign, Globe, MessageCircle, MessageSquare, MessageSquareText, Phone } from 'lucide-react'
import { cn } from '~/lib/cn'
import { channelKind, type ChannelKind } from './channels'

const icons = {
  whatsapp: Phone,
  imessage: MessageCircle,
  sms: MessageSquareText,
  web: Globe,
  messenger: MessageSquare,
  instagram: MessageSquare,
  email: AtSign,
}

const colours: Record<ChannelKind, string> = {
  whatsapp: 'text-channel-whatsapp',
  imessage: 'text-channel-imessage',
  sms: 'text-channel-sms',
  web: 'text-channel-web',
  messenger: 'text-channel-social',
  instagram: 'text-channel-social',
  email: 'text-channel-web',
}

/** The channel as a small sign in its colour, to sit on an avatar. */
export function ChannelMark({ provider, className }: { provider: string; className?: string }) {
  const kind = channelKind(provider)
  const Icon = icons[kind]
  return (
    <span
      className={cn(
        'inline-flex size-4 items-center justify-center rounded-full bg-surface ring-1 ring-border',
        colours[kind],
        className
      )}
    >
      <Icon aria-hidden className="size-2.5" strokeWidth={2.5} />
    </span>
  )
}
