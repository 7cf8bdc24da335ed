/** Reasons that a message carries while it is `sending`, so that whoever resumes it knows what happened. */

/** The provider answered with an error; if it does not know the message, it may be sent again at once. */
export const PROVIDER_ERROR = 'provider_error'

/** Already sent a second time after silence: there is no third. */
export const SENT_AGAIN = 'sent_again'
