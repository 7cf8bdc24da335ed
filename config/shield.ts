import { defineConfig } from '@adonisjs/shield'

/**
 * Of pages. What every answer needs besides stands in `app/shared/http/security_headers_middleware.ts`. Neither scripts
 * nor styles may stand in the page itself unless they carry its nonce.
 */
const shieldConfig = defineConfig({
  csp: {
    enabled: true,
    directives: {
      defaultSrc: [`'none'`],
      scriptSrc: [`'self'`, '@nonce'],
      scriptSrcAttr: [`'none'`],
      styleSrc: [`'self'`, '@nonce'],
      styleSrcAttr: [`'none'`],
      imgSrc: [`'self'`, 'data:'],
      fontSrc: [`'self'`],
      connectSrc: [`'self'`],
      manifestSrc: [`'self'`],
      workerSrc: [`'none'`],
      // The preview of a mail, which is the one answer that may be framed.
      frameSrc: [`'self'`],
      objectSrc: [`'none'`],
      baseUri: [`'none'`],
      formAction: [`'self'`],
      frameAncestors: [`'none'`],
    },
    reportOnly: false,
  },
  csrf: {
    enabled: true,
    exceptRoutes: [],
    enableXsrfCookie: true,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: false },
  hsts: { enabled: false },
  contentTypeSniffing: { enabled: false },
})

export default shieldConfig
