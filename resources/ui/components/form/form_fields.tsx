import type { FormEvent, ReactNode } from 'react'
import { Field, type FieldControl } from '~/components/ui/field'
import { Notice } from '~/components/ui/notice'
import { useFaultFocus } from './use_fault_focus'
import type { Form } from './use_form'

type FormFieldsProps<Draft> = {
  form: Form<Draft>
  /** For a submit button that stands elsewhere. */
  id?: string
  className?: string
  children: ReactNode
}

/** The fields of a form: sent by Enter, with the first faulty one focused after a refusal. */
export function FormFields<Draft>({ form, id, className, children }: FormFieldsProps<Draft>) {
  const { refused, refusal } = form
  const element = useFaultFocus(refused)

  return (
    <form
      ref={element}
      id={id}
      noValidate
      className={className}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      {children}
    </form>
  )
}

type FormFieldProps<Draft> = {
  form: Form<Draft>
  name: keyof Draft & string
  label: string
  help?: string
  /** Spread what it receives on the control: `{(control) => <Input {...control} />}`. */
  children: (control: FieldControl & ReturnType<Form<Draft>['bind']>) => ReactNode
}

/** A labelled control that holds one text of the draft, and what is wrong with it. */
export function FormField<Draft>({ form, name, label, help, children }: FormFieldProps<Draft>) {
  return (
    <Field label={label} help={help} error={form.errorOf(name)}>
      {(control) => children({ ...control, ...form.bind(name) })}
    </Field>
  )
}
