/** To see, make and revoke the tokens of a tenant that belong to nobody. */
export const MANAGE = 'tokens.manage'

/** To replace the organization's admin token. */
export const ROTATE = 'tokens.rotate_admin'
