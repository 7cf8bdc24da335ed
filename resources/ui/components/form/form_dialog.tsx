import { useId, type ReactNode } from 'react'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { useText } from '~/text/use_text'
import { FormFields } from './form_fields'
import type { Form } from './use_form'

type FormDialogProps<Draft> = {
  form: Form<Draft>
  title: string
  description?: string
  placement?: 'center' | 'side'
  /** Absent where the reader may only look. */
  action?: string
  tone?: 'primary' | 'danger'
  /** Other buttons, before the one that submits. */
  others?: ReactNode
  onClose: () => void
  children?: ReactNode
}

/** A form in a dialog. What was typed is not lost by a click beside it; Escape and the buttons close it. */
export function FormDialog<Draft>(props: FormDialogProps<Draft>) {
  const { form, action, tone = 'primary', others, onClose, children, ...shown } = props
  const t = useText()
  const id = useId()
  return (
    <Dialog
      open
      keepOpen={form.dirty}
      onOpenChange={(open) => !open && onClose()}
      {...shown}
      footer={
        <>
          {others}
          <Button onClick={onClose}>{t(action ? 'common.cancel' : 'common.close')}</Button>
          {action && (
            <Button type="submit" form={id} variant={tone} busy={form.busy}>
              {action}
            </Button>
          )}
        </>
      }
    >
      <FormFields form={form} id={id} className="flex flex-col gap-4">
        {children}
      </FormFields>
    </Dialog>
  )
}
