import { useRef, useState } from 'react'
import { Problem } from '~/api/client'
import { useText } from '~/text/use_text'
import { faultText } from './fault_text'

/** As much of a mutation as a form needs. */
type Change<Input, Answer> = {
  mutate: (
    input: Input,
    options: { onSuccess: (answer: Answer) => void; onSettled: () => void }
  ) => void
  isPending: boolean
  error: Error | null
}

type FormOptions<Draft, Answer> = {
  initial: Draft
  /** Fields that are asked for before anything is sent. */
  required?: readonly (keyof Draft & string)[]
  change: Change<Draft, Answer>
  /** What a field is told instead of the usual sentence, by the rule that refused it. */
  words?: (field: string, rule: string) => string | undefined
  /** The draft may have to be cleared by `reset`. */
  onDone: (answer: Answer, reset: () => void) => void
}

export type Form<Draft> = {
  draft: Draft
  /** Whether anything was typed that is not saved. */
  dirty: boolean
  busy: boolean
  set: (changes: Partial<Draft>) => void
  /** For a control whose value is text. */
  bind: (name: keyof Draft & string) => {
    name: string
    value: string
    onChange: (event: { target: { value: string } }) => void
  }
  /** What is wrong with a field, until it is changed. */
  errorOf: (name: string) => string | undefined
  /** A refusal that belongs to no field. */
  refusal: string | undefined
  /** Another one after each refusal, so that the first faulty field is focused again. */
  refused: unknown
  submit: () => void
}

const startsWith = (field: string, name: string) => field === name || field.startsWith(`${name}.`)

/** A draft that is sent as it is; refusals of the API find their fields. */
export function useForm<Draft extends object, Answer = unknown>(
  options: FormOptions<Draft, Answer>
): Form<Draft> {
  const { required = [], change, words, onDone } = options
  const t = useText()
  const [initial, setInitial] = useState(options.initial)
  const [draft, setDraft] = useState(options.initial)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [edited, setEdited] = useState<readonly string[]>([])
  const sending = useRef(false)
  const names = Object.keys(draft) as (keyof Draft & string)[]
  const { error } = change
  const faults = error instanceof Problem && error.status === 422 ? error.errors : []
  const placed = faults.filter(({ field }) => names.some((name) => startsWith(field, name)))

  /** What the last submit was answered, unless the form itself had something to say since. */
  const refused = missing.length > 0 ? null : error

  function set(changes: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...changes }))
    setEdited((before) => [...new Set([...before, ...Object.keys(changes)])])
  }

  function reset() {
    setDraft(options.initial)
    setInitial(options.initial)
  }

  function submit() {
    if (sending.current) return
    const empty = required.filter((name) => String(draft[name] ?? '').trim() === '')
    setMissing(empty)
    setEdited([])
    if (empty.length > 0) return
    sending.current = true
    change.mutate(draft, {
      onSuccess: (answer) => onDone(answer, reset),
      onSettled: () => (sending.current = false),
    })
  }

  function errorOf(name: string) {
    if (edited.includes(name)) return undefined
    if (missing.includes(name)) return t('form.required')
    const fault = missing.length === 0 && placed.find(({ field }) => startsWith(field, name))
    return fault ? (words?.(name, fault.rule) ?? faultText(fault.rule, t)) : undefined
  }

  return {
    draft,
    dirty: names.some((name) => draft[name] !== initial[name]),
    busy: change.isPending,
    set,
    bind: (name) => ({
      name,
      value: String(draft[name] ?? ''),
      onChange: ({ target }) => set({ [name]: target.value } as Partial<Draft>),
    }),
    errorOf,
    refusal: refused && placed.length === 0 ? refused.message || t('state.failed') : undefined,
    refused: refused ?? (missing.length > 0 ? missing : null),
    submit,
  }
}
