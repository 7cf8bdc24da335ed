/** Changes of one owner's settings happen one after another, and so does sealing their secrets anew. */
export const settingsLock = (ownerId: string) => `settings:${ownerId}`
