export const DELIVER_JOB = 'mail.deliver'
