import {
  flag,
  id,
  list,
  nullable,
  object,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import type {
  transformServiceToken,
  transformToken,
} from '#app/api_tokens/transformers/token_transformer'

type Token = ReturnType<typeof transformToken>
type ServiceToken = ReturnType<typeof transformServiceToken>

const token = {
  id: id(),
  name: text(),
  scopes: list(text({ examples: ['contacts.read'] })),
  createdAt: time(),
  expiresAt: time(),
  lastUsedAt: nullable(time()),
}

/** Shown once, in the answer that makes it. */
const secret = { token: text() }

export const tokenSchema = resource<Token>('Token', token)
export const newTokenSchema = resource<Token & { token: string }>('NewToken', {
  ...token,
  ...secret,
})

export const serviceTokenSchema = resource<ServiceToken>('ServiceToken', { ...token, role: text() })
export const newServiceTokenSchema = resource<ServiceToken & { token: string }>('NewServiceToken', {
  ...token,
  role: text(),
  ...secret,
})

export const adminTokenSchema = object({ exists: flag(), rotatedAt: nullable(time()) })
export const newAdminTokenSchema = object({ adminToken: text(), rotatedAt: time() })
