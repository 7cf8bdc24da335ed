import type { ComponentProps } from 'react'
import { Button } from './button'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'size'> & {
  /** The name of the button, read aloud and shown as a tooltip. */
  label: string
  tooltipSide?: ComponentProps<typeof Tooltip>['side']
}

export function IconButton({ label, variant = 'ghost', tooltipSide, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} side={tooltipSide}>
      <Button size="icon" variant={variant} aria-label={label} {...rest} />
    </Tooltip>
  )
}
