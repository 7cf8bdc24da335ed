import { TenantMigration } from '#app/tenancy/contracts/migration'

/** By what a program signed in, and from where, so that its owner knows it among the sessions. */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`alter table access_tokens add column user_agent text, add column address text`)
  }
}
