import { Component, type ReactNode } from 'react'
import { Alone } from './alone'
import { BrokenPage } from './broken_page'

type State = { broken: boolean }

/** A page that fails while it is drawn, or whose code is gone after an update, says so. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  render() {
    return this.state.broken ? (
      <Alone>
        <BrokenPage />
      </Alone>
    ) : (
      this.props.children
    )
  }
}
