/** How long missed events can be asked for. */
export const KEPT = { hours: 24 }
