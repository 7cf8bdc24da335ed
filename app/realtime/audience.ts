import { TOPICS, type Topic } from '#app/realtime/contracts/live_event'

/** What a person with these permissions hears besides their own news. */
export const topicsFor = (permissions: ReadonlySet<string>): Topic[] =>
  TOPICS.filter((topic) => permissions.has(`${topic}.read`))
