import { defineConfig } from '@adonisjs/inertia'

const inertiaConfig = defineConfig({ rootView: 'app' })

export default inertiaConfig
