const DRAFTS = 'nexus:draft:'

/** Under which name this browser keeps what was typed and not sent. */
export const draftKey = (userId: string, conversationId: string) =>
  `${DRAFTS}${userId}:${conversationId}`

/** Who signs out leaves nothing that was written about leads to the next person at this browser. */
export function forgetDrafts() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(DRAFTS)) localStorage.removeItem(key)
  }
}
