import { clock } from '#app/shared/clock'
import { log } from '#app/shared/correlation'
import { schedulerRows } from '#app/tenancy/system/scheduler_rows'

/** No schedule ticks and no task begins any more, in no process and also after a restart. Running ones are told to end. */
export async function stopTasks(userId: string) {
  await schedulerRows.setStopped(clock.now().toJSDate(), userId)
  log().warn({ userId }, 'scheduled tasks are stopped')
}

/** The elected process goes on within a second; what was missed is made up for once. */
export async function startTasks(userId: string) {
  await schedulerRows.setStopped(null, userId)
  log().warn({ userId }, 'scheduled tasks are started')
}
