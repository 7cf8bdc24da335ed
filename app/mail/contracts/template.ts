/** What a mail is about, by name. Texts and links, nothing nested. */
export type MailData = Record<string, string | number>

/**
 * A kind of e-mail: `resources/mail/<id>.edge` puts it together from blocks, `mail.json` holds its texts under its id,
 * among them `subject`.
 */
export interface MailTemplate {
  id: string
  /** Somebody waits for it in order to go on: it is sent although its receiver complained once. */
  essential?: boolean
  /** It carries a secret: what it is made of is forgotten once it is sent, and nobody sends it again. */
  sensitive?: boolean
  /** After so long it is not worth sending; default a day. */
  goodForMinutes?: number
  /** Everything that it needs, as the preview shows it. */
  sample: MailData
}
