import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '~/lib/cn'

const tones = {
  neutral: 'bg-hover text-muted',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
}

type NoticeProps = { tone?: keyof typeof tones; children: ReactNode; className?: string }

/** A line that says something about what stands around it; a danger is announced. */
export function Notice({ tone = 'neutral', children, className }: NoticeProps) {
  const Icon = tone === 'neutral' ? Info : CircleAlert
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={cn('flex items-start gap-2 rounded-md px-3 py-2 text-sm', tones[tone], className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
