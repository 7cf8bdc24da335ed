/** What a session of somebody who is signed in holds. */
export const SESSION_USER = 'user_id'
/** The user's `access_epoch` when the password was checked. */
export const SESSION_EPOCH = 'access_epoch'
/** Whether it outlives the browser. */
export const SESSION_REMEMBERED = 'remembered'
