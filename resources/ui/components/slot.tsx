import { Component, lazy, Suspense, type ReactNode } from 'react'
import { moduleComponents } from '../modules'
import { Skeleton } from './ui/skeleton'

const components = new Map(
  Object.entries(moduleComponents).map(([name, load]) => [name, lazy(load)])
)

/**
 * Shows a module's component by its name, `<module id>/<path>`. One that is missing or breaks
 * leaves its place empty: a module may not take the page with it.
 */
export function Slot({ component, data }: { component: string; data: unknown }) {
  const Content = components.get(component)
  if (!Content) return null
  return (
    <SlotBoundary key={component}>
      <Suspense fallback={<Skeleton className="h-20 rounded-lg" />}>
        <Content data={data} />
      </Suspense>
    </SlotBoundary>
  )
}

class SlotBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  render() {
    return this.state.broken ? null : this.props.children
  }
}
