import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: string
  description?: string
  /** Buttons at the right; they wrap below the title on a phone. */
  actions?: ReactNode
  /** Filters or tabs on a second line. */
  children?: ReactNode
}

/** The top of a page: the window's title, the heading and the main actions. */
export function PageHeader({ title, description, actions, children }: PageHeaderProps) {
  return (
    <header className="flex shrink-0 flex-col gap-3 border-b border-border px-4 py-3 md:px-6">
      <Head title={title} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-lg font-semibold">{title}</h1>
          {description && <p className="text-sm text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  )
}
