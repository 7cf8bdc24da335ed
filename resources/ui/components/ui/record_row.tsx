import type { ReactNode } from 'react'

type RecordRowProps = {
  testId: string
  id: string
  leading?: ReactNode
  title: string
  badges?: ReactNode
  /** Lines below the title. */
  children?: ReactNode
  /** Buttons at the right, or below where it is narrow. */
  actions?: ReactNode
  /** Dialogs that the buttons open. */
  dialogs?: ReactNode
}

/** A record in a list: what it is called, what is to be known of it, and what can be done. */
export function RecordRow(props: RecordRowProps) {
  const { testId, id, leading, title, badges, children, actions, dialogs } = props
  return (
    <li
      data-testid={testId}
      data-id={id}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-6"
    >
      {leading}
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          <span className="wrap-anywhere">{title}</span>
          {badges}
        </p>
        {children && <div className="text-xs wrap-anywhere text-muted">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      {dialogs}
    </li>
  )
}
