import { useRef } from 'react'
import type { BrandImage, BrandImageKind } from '~/api/branding'
import { Problem } from '~/api/client'
import { Button } from '~/components/ui/button'
import { toast } from '~/components/ui/toast'
import { useText } from '~/text/use_text'
import { useRemoveImage, useSetImage } from './queries'
import { readAsDataUrl, refusalOf } from './read_file'

type ImageFieldProps = { kind: BrandImageKind; image: BrandImage | null }

/** A picture: shown, replaced or taken away at once. */
export function ImageField({ kind, image }: ImageFieldProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const set = useSetImage(kind)
  const remove = useRemoveImage(kind)
  const label = t(`branding.${kind}`)
  const refusal = refusalOf(set.error)

  async function take(file: File | undefined) {
    if (!file) return
    set.mutate(await readAsDataUrl(file), {
      onSuccess: () => void toast.success(t('branding.imageSaved')),
      onError: (error) => {
        if (!(error instanceof Problem) || ![413, 422].includes(error.status)) {
          void toast.problem(error)
        }
      },
    })
  }

  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1.5">
      <span className="text-xs font-medium text-muted">{label}</span>
      <div className="flex min-h-12 flex-wrap items-center gap-3">
        {image ? (
          <img
            src={image.url}
            alt={label}
            className="h-12 max-w-48 rounded-md border border-border bg-white object-contain p-1"
          />
        ) : (
          <span className="text-sm text-muted">{t('branding.none')}</span>
        )}
        <input
          ref={input}
          type="file"
          name={kind}
          accept="image/png,image/jpeg,image/webp"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('branding.chooseOf', { label })}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button
          size="sm"
          busy={set.isPending}
          aria-label={t('branding.chooseOf', { label })}
          onClick={() => input.current?.click()}
        >
          {t('branding.choose')}
        </Button>
        {image && (
          <Button
            size="sm"
            variant="ghost"
            busy={remove.isPending}
            aria-label={t('branding.removeOf', { label })}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: () => void toast.success(t('branding.imageRemoved')),
                onError: (error) => void toast.problem(error),
              })
            }
          >
            {t('branding.remove')}
          </Button>
        )}
      </div>
      {refusal ? (
        <p role="alert" className="text-xs text-danger">
          {t(`branding.error.${refusal}`)}
        </p>
      ) : (
        <p className="text-xs text-faint">{t(`branding.${kind}Help`)}</p>
      )}
    </div>
  )
}
