import { useState } from 'react'
import { useText } from '~/text/use_text'

const limit = 1200

/** The words as they were written, in their own direction; a very long text is folded. */
export function LongText({ text }: { text: string }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const long = text.length > limit
  return (
    <>
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {long && !open ? `${text.slice(0, limit).trimEnd()}…` : text}
      </p>
      {long && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="mt-1 text-xs font-semibold underline underline-offset-2"
        >
          {t(open ? 'inbox.message.showLess' : 'inbox.message.showMore')}
        </button>
      )}
    </>
  )
}
