import { Component, type ReactNode } from 'react'
import { Problem } from '../shared/errors.ts'
import { TroubleScreen } from './office/unlock/trouble-screen.tsx'

/** Where a screen breaks, a sentence and a way to draw it anew stand in its place, not an empty window. */
export class Unexpected extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return <TroubleScreen problem={new Problem('unexpected')} onRetry={() => this.setState({ broken: false })} />
  }
}
