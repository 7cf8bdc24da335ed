import env from '#start/env'
import { defineConfig, drivers } from '@adonisjs/core/hash'

/** 16 MiB and five passes for each password, one of the choices of OWASP; tests would spend their time here. */
const hashConfig = defineConfig({
  default: 'scrypt',
  list: {
    scrypt: drivers.scrypt({
      cost: env.get('NODE_ENV') === 'test' ? 1024 : 16384,
      blockSize: 8,
      parallelization: env.get('NODE_ENV') === 'test' ? 1 : 5,
      maxMemory: 33554432,
    }),
  },
})

export default hashConfig

declare module '@adonisjs/core/types' {
  export interface HashersList extends InferHashers<typeof hashConfig> {}
}
