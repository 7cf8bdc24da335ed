import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { spec } from '@japa/runner/reporters'
import type { Config } from '@japa/runner/types'
import { countReporter } from '#tests/support/count_reporter'

export const plugins: Config['plugins'] = [assert(), pluginAdonisJS(app), apiClient()]

export const reporters: Config['reporters'] = {
  activated: ['spec', 'counts'],
  list: [spec(), countReporter],
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [
    async () => {
      const { migrate } = await import('#app/tenancy/migrate')
      await migrate()
    },
  ],
  teardown: [],
}

/** Suites that speak HTTP share one server on a free port. */
export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['functional', 'browser'].includes(suite.name)) {
    suite.setup(() => testUtils.httpServer().start())
  }
  if (suite.name === 'browser') {
    suite.setup(async () => {
      const { useBuiltAssets } = await import('#tests/browser/support/assets')
      await useBuiltAssets()
    })
    suite.onGroup((group) =>
      group.each.teardown(async () => {
        const { closeWindows } = await import('#tests/browser/support/browser')
        await closeWindows()
      })
    )
    suite.teardown(async () => {
      const { closeBrowser } = await import('#tests/browser/support/browser')
      await closeBrowser()
    })
  }
}
