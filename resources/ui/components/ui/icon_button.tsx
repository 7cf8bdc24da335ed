import type { ComponentProps } from 'react'
import { Button } from './button'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'size'> & {
  /** The name of the button, read aloud and shown as a tooltip. */
  label: string
}

export function IconButton({ label, variant = 'ghost', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <Button size="icon" variant={variant} aria-label={label} {...rest} />
    </Tooltip>
  )
}
