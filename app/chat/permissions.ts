import { ADMINISTRATION, type PermissionDeclaration } from '#app/identity/contracts/permission'

const handling = [
  'conversations.update',
  'conversations.reply',
  'conversations.retry',
  'conversations.take_over',
  'conversations.release',
  'conversations.end_silence',
]

/** One's own conversations are those one handles, and those that nobody handles yet. */
export const CHAT_PERMISSIONS: readonly PermissionDeclaration[] = [
  {
    id: 'conversations.read',
    grantedTo: { ...ADMINISTRATION, manager: 'team', seller: 'own', secretary: 'all' },
  },
  ...handling.map((id) => ({
    id,
    grantedTo: { ...ADMINISTRATION, manager: 'team', seller: 'own' } as const,
  })),
]
