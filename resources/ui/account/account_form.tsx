import type { ReactNode } from 'react'
import { FormFields } from '~/components/form/form_fields'
import type { Form } from '~/components/form/use_form'
import { Button } from '~/components/ui/button'

type AccountFormProps<Draft> = { form: Form<Draft>; action: string; children: ReactNode }

export function AccountForm<Draft>({ form, action, children }: AccountFormProps<Draft>) {
  return (
    <FormFields form={form} className="flex max-w-md flex-col gap-4">
      {children}
      <Button type="submit" variant="primary" busy={form.busy} className="self-start">
        {action}
      </Button>
    </FormFields>
  )
}
