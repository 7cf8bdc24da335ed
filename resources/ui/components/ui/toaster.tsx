import { Toaster } from 'sonner'
import 'sonner/dist/styles.css'

export default function NexusToaster() {
  return (
    <Toaster
      position="top-center"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2 rounded-lg border border-border-strong bg-raised px-3 py-2.5 text-sm text-text shadow-popup',
          error: 'text-danger',
          success: 'text-positive',
        },
      }}
    />
  )
}
