import type { TaskHandler } from '#app/scheduler/contracts/task'
import { log } from '#app/shared/correlation'
import { waitingPlatformMails } from '#app/tenancy/system/platform_mails'
import { queueDepth } from '#app/tenancy/system/queue_depth'

/** One log line a lane, and one for mails that are no jobs, so that a queue which grows is seen without any other tool. */
const run: TaskHandler = async () => {
  for (const depth of await queueDepth()) log().info(depth, 'the depth of a lane')
  log().info(await waitingPlatformMails(), 'mails without a tenant that wait')
}

export default run
