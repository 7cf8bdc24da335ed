import type { TaskHandler } from '#app/scheduler/contracts/task'
import { log } from '#app/shared/correlation'
import { queueDepth } from '#app/tenancy/system/queue_depth'

/** One log line a lane, so that a queue which grows is seen without any other tool. */
const run: TaskHandler = async () => {
  for (const depth of await queueDepth()) log().info(depth, 'the depth of a lane')
}

export default run
