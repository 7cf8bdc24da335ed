export const MESSAGES_IN = 'chat.messages_in'
export const MESSAGES_OUT = 'chat.messages_out'
