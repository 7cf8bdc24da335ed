import { defineConfig, drivers } from '@adonisjs/core/encryption'

export default defineConfig({
  default: 'app',
  list: { app: drivers.aes256gcm({ keys: [process.env.APP_KEY], id: 'app' }) },
})
