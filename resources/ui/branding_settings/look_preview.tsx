import { useEffect, useRef } from 'react'
import { BrandMark } from '~/components/shell/brand_mark'
import { buttonStyle } from '~/components/ui/button'
import { tokensOf } from '~/lib/look'
import { useText } from '~/text/use_text'
import type { Look } from '~/types'

type LookPreviewProps = Pick<Look, 'name' | 'logoUrl' | 'palette'>

/** The name, a button, a link and a chosen entry, in both color schemes. */
export function LookPreview(look: LookPreviewProps) {
  const t = useText()
  return (
    <div role="group" aria-label={t('branding.preview')} className="grid gap-3 sm:grid-cols-2">
      <Sample look={look} scheme="light" label={t('branding.previewLight')} />
      <Sample look={look} scheme="dark" label={t('branding.previewDark')} />
    </div>
  )
}

type SampleProps = { look: LookPreviewProps; scheme: 'light' | 'dark'; label: string }

function Sample({ look, scheme, label }: SampleProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const { name, logoUrl, palette } = look

  // The tokens are set on this box alone, by script: no style stands in the page's markup.
  useEffect(() => {
    const style = box.current?.style
    if (!style) return
    for (const token of [
      'accent',
      'accent-soft',
      'accent-solid',
      'accent-solid-hover',
      'selected',
    ]) {
      style.removeProperty(`--${token}`)
    }
    for (const [token, value] of palette ? tokensOf(palette) : []) style.setProperty(token, value)
  }, [palette])

  return (
    <div
      ref={box}
      data-testid={`look-${scheme}`}
      data-scheme={scheme}
      className="flex flex-col gap-3 rounded-lg border border-border bg-surface p-4 text-text"
    >
      <p className="text-xs text-muted">{label}</p>
      <p className="flex min-w-0 items-center gap-2 text-sm font-semibold">
        <BrandMark look={{ name, logoUrl, faviconUrl: null, palette }} />
        <span className="truncate">{name}</span>
      </p>
      <p className="rounded-md bg-selected px-2.5 py-1.5 text-sm">{t('branding.previewChosen')}</p>
      <p className="flex flex-wrap items-center gap-3">
        <span className={buttonStyle({ variant: 'primary' })}>{t('branding.previewButton')}</span>
        <span className="text-sm text-accent underline">{t('branding.previewLink')}</span>
      </p>
    </div>
  )
}
