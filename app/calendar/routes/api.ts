import type { Router } from '@adonisjs/core/http'
import { middleware } from '#start/kernel'

const appointments = () => import('#app/calendar/controllers/appointments_controller')
const appointmentPanel = () => import('#app/calendar/controllers/appointment_panel_controller')
const availability = () => import('#app/calendar/controllers/availability_controller')
const services = () => import('#app/calendar/controllers/services_controller')
const professionals = () => import('#app/calendar/controllers/professionals_controller')

export default function routes(router: Router) {
  router
    .group(() => {
      router.get('/appointments', [appointments, 'index'])
      router.get('/appointments/:id', [appointments, 'show'])
      router.get('/appointments/:id/panel', [appointmentPanel, 'show'])
    })
    .use(middleware.can('appointments.read'))
  router
    .post('/appointments', [appointments, 'store'])
    .use([middleware.can('appointments.create'), middleware.idempotent()])
  router
    .patch('/appointments/:id', [appointments, 'update'])
    .use(middleware.can('appointments.update'))
  router
    .delete('/appointments/:id', [appointments, 'destroy'])
    .use(middleware.can('appointments.cancel'))
  router.get('/availability', [availability, 'index']).use(middleware.can('availability.read'))
  router
    .group(() => {
      router.get('/services', [services, 'index'])
      router.get('/services/:id', [services, 'show'])
    })
    .use(middleware.can('services.read'))
  router
    .post('/services', [services, 'store'])
    .use([middleware.can('services.create'), middleware.idempotent()])
  router.patch('/services/:id', [services, 'update']).use(middleware.can('services.update'))
  router
    .group(() => {
      router.get('/professionals', [professionals, 'index'])
      router.get('/professionals/:id', [professionals, 'show'])
    })
    .use(middleware.can('professionals.read'))
  router
    .post('/professionals', [professionals, 'store'])
    .use([middleware.can('professionals.create'), middleware.idempotent()])
  router
    .patch('/professionals/:id', [professionals, 'update'])
    .use(middleware.can('professionals.update'))
}
