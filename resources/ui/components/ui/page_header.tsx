import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: string
  description?: string
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Filters or tabs on a second line. */
  children?: ReactNode
}

/** The top of a page: the window's title, the heading and the main actions. */
export function PageHeader({ title, description, actions, children }: PageHeaderProps) {
  return (
    <header className="flex shrink-0 flex-col gap-3 border-b border-border px-4 py-3 md:px-6">
      <Head title={title} />
      <div className="grid min-h-8 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
        <h1 className="truncate text-lg font-semibold">{title}</h1>
        {actions && (
          <div className="flex flex-wrap items-center justify-end gap-2 md:row-span-2">
            {actions}
          </div>
        )}
        {description && (
          <p className="col-span-2 mt-1 text-sm text-muted md:col-span-1 md:col-start-1 md:mt-0">
            {description}
          </p>
        )}
      </div>
      {children}
    </header>
  )
}
