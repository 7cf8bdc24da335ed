import { SendHorizontal } from 'lucide-react'
import { useId, useRef, type KeyboardEvent } from 'react'
import type { Conversation } from '~/api/types'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useMayWith } from '~/hooks/use_session'
import { useShortcut } from '~/hooks/use_shortcut'
import { useText } from '~/text/use_text'
import { useDraft } from '../state/use_draft'
import { useSending } from '../state/use_sending'

export function Composer({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const mayReply = useMayWith('conversations.reply', conversation.assignee?.id ?? null)
  if (!mayReply) {
    return (
      <div className="shrink-0 border-t border-border p-3">
        <Notice>{t('inbox.composer.noPermission')}</Notice>
      </div>
    )
  }
  return <WritingBox conversation={conversation} />
}

function WritingBox({ conversation }: { conversation: Conversation }) {
  const t = useText()
  const hintId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useDraft(conversation.id)
  const { send } = useSending(conversation.id)
  const empty = text.trim() === ''

  useShortcut(['r'], () => box.current?.focus())

  function submit() {
    if (empty) return
    send(text.trim())
    setText('')
    box.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') box.current?.blur()
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }

  return (
    <form
      className="shrink-0 border-t border-border bg-surface px-3 pt-3 pb-3 md:px-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="mx-auto flex max-w-3xl items-end gap-2 rounded-xl border border-border-strong bg-background p-1.5 focus-within:border-accent">
        <textarea
          ref={box}
          data-testid="composer"
          rows={1}
          dir="auto"
          value={text}
          aria-label={t('inbox.composer.label')}
          aria-describedby={hintId}
          placeholder={t('inbox.composer.placeholder')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-48 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-2 py-1 text-lg outline-none md:text-base"
        />
        <Button type="submit" variant="primary" data-testid="send" disabled={empty}>
          <SendHorizontal aria-hidden />
          <span className="max-sm:sr-only">{t('inbox.composer.send')}</span>
        </Button>
      </div>
      <p
        id={hintId}
        className="mx-auto max-w-3xl truncate px-1 pt-1.5 text-2xs text-faint max-md:sr-only"
      >
        {conversation.handledBy === 'agent'
          ? t('inbox.composer.takesOver')
          : t('inbox.composer.hint')}
      </p>
    </form>
  )
}
