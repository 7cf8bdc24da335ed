import { defineConfig } from '@adonisjs/core/bodyparser'
import { LIMITS } from '#app/shared/limits'

/** JSON and forms only; uploads get a stack of their own when there are any. */
const bodyParserConfig = defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: true,
    types: ['application/x-www-form-urlencoded'],
    limit: LIMITS.body.form,
  },
  json: {
    convertEmptyStringsToNull: false,
    types: ['application/json'],
    limit: LIMITS.body.json,
  },
  multipart: {
    autoProcess: false,
    convertEmptyStringsToNull: true,
    processManually: [],
    limit: LIMITS.body.multipart,
    types: ['multipart/form-data'],
  },
})

export default bodyParserConfig
