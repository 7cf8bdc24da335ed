import type { ChangeEvent } from 'react'
import type { SetupField } from './setup_form'

/** What a part of the form is given: the properties of each control, and what is wrong with it. */
export type SetupPart = {
  bind: (field: SetupField) => {
    name: SetupField
    value: string
    required: true
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void
  }
  error: (field: SetupField) => string | undefined
}
