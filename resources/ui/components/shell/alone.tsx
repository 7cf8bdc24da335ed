import type { ReactNode } from 'react'

/** Around an error page of somebody who stands in no tenant: the whole window, no navigation. */
export function Alone({ children }: { children: ReactNode }) {
  return <main className="h-dvh">{children}</main>
}
