import type { EventHandler } from '#app/events/contracts/declaration'

const handler: EventHandler = async () => {}
export default handler
