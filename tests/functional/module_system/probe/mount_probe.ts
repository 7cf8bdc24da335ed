import router from '@adonisjs/core/services/router'
import { mountModule } from '#app/module_system/mount_routes'
import { PROBE } from '#tests/functional/module_system/probe/probe_module'

/** The probe is no folder below `modules/`, so its routes have to be mounted by hand. */
export const mountProbe = () => mountModule(router, PROBE)
