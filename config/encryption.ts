import env from '#start/env'
import { defineConfig, drivers } from '@adonisjs/core/encryption'

const settingsKeys = env
  .get('ENCRYPTION_KEYS', env.get('APP_KEY').release())
  .split(',')
  .map((key) => key.trim())
  .filter((key) => key.length > 0)

/** `app` protects cookies; `settings` protects stored secrets and is rotated on its own, newest key first. */
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
