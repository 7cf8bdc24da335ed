import '@inertiajs/core'
import type { SharedProps } from './types'

declare module '@inertiajs/core' {
  interface InertiaConfig {
    sharedPageProps: SharedProps
  }
}
