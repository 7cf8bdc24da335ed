import env from '#start/env'
import { defineConfig, drivers } from '@adonisjs/core/encryption'

const settingsKeys = [...env.get('ENCRYPTION_KEYS', '').split(','), env.get('APP_KEY').release()]
  .map((key) => key.trim())
  .filter((key) => key.length > 0)

/** `app` protects cookies; `settings` opens stored secrets of older releases, which `app/shared/key_ring.ts` seals today. */
const encryptionConfig = defineConfig({
  default: 'app',
  list: {
    app: drivers.aes256gcm({ keys: [env.get('APP_KEY').release()], id: 'app' }),
    settings: drivers.aes256gcm({ keys: settingsKeys, id: 'settings' }),
  },
})

export default encryptionConfig

declare module '@adonisjs/core/types' {
  export interface EncryptorsList extends InferEncryptors<typeof encryptionConfig> {}
}
