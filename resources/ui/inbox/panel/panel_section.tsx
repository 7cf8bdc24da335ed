import type { ReactNode } from 'react'

export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2 border-t border-border p-4">
      <h3 className="text-xs font-semibold text-faint">{title}</h3>
      {children}
    </section>
  )
}
