import type { HttpContext } from '@adonisjs/core/http'
import { stopTasks, startTasks } from '#app/operations/actions/switch_tasks'
import { describeTasks, tasksAreEnabled } from '#app/operations/health/scheduled_tasks'
import { Problem } from '#app/shared/http/problem'

/** Scheduled tasks of the whole instance: seen by anybody, started and stopped by super admins. */
export default class TasksController {
  async show() {
    return { data: await describeTasks() }
  }

  async start(ctx: HttpContext) {
    if (!tasksAreEnabled()) throw new Problem(409, 'E_TASKS_DISABLED')
    await startTasks(ctx.identity?.userId ?? '')
    return this.show()
  }

  async stop(ctx: HttpContext) {
    await stopTasks(ctx.identity?.userId ?? '')
    return this.show()
  }
}
