import { EventEmitter } from 'node:events'

const emitter = new EventEmitter()

/** Says inside this process that a mail without a tenant waits; may be missed, for the postman also looks by itself. */
export const bells = {
  ring: () => void emitter.emit('mail'),
  onRing: (listener: () => void) => {
    emitter.on('mail', listener)
    return () => void emitter.off('mail', listener)
  },
}
