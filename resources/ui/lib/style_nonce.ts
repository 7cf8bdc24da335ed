/** With it, styles that libraries put into the page pass its content security policy. */
export const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
