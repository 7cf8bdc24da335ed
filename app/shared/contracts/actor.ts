/** Who does something: a person, a token that acts for itself, the agent, or the product. */
export interface Actor {
  kind: 'user' | 'token' | 'agent' | 'system'
  /** The person, also where a token acts for one. */
  userId: string | null
  /** The token that was shown, if one was. */
  tokenId: string | null
}

/** Where a request came from, as far as it says so. */
export interface Origin {
  address: string | null
  device: string | null
}

export const SYSTEM_ACTOR: Actor = { kind: 'system', userId: null, tokenId: null }
export const AGENT_ACTOR: Actor = { kind: 'agent', userId: null, tokenId: null }

export const userActor = (userId: string): Actor => ({ kind: 'user', userId, tokenId: null })
