import type { ToolHandler } from '#app/agent/contracts/declaration'

/** Asks for a human. The conversation is handed over together with the turn's last answer, so that this still goes out. */
const derivhumano: ToolHandler = async () => ({ ok: true, handedOver: true })

export default derivhumano
