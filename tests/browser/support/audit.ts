import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const checks = readFile(new URL('page_checks.js', import.meta.url), 'utf8')

/**
 * What is wrong with the page as it stands: accessibility, cut texts, bare keys, sideways scroll, what its content
 * security policy refused.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await checks)
  await page.evaluate('pageChecks.atRest()')
  const sideways = await page.evaluate<number>('pageChecks.sidewaysScroll()')
  const cut = await page.evaluate<string[]>('pageChecks.cutTexts()')
  const refused = await page.evaluate<string[]>('window.refusedByPolicy')
  const keys = await page.evaluate<string[]>('pageChecks.bareKeys()')
  return [
    ...(await accessibilityFaults(page)),
    ...cut.map((text) => `cut text: ${text}`),
    ...refused.map((what) => `refused by the content security policy: ${what}`),
    ...keys.map((key) => `bare key: ${key}`),
    ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
  ].map((fault) => `${new URL(page.url()).pathname}: ${fault}`)
}

/** Serious and critical findings of axe, each as one readable line. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(await axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
