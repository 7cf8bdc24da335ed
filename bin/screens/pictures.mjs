import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { apiOf } from './api.mjs'
import { entranceScenes } from './scenes/entrance.mjs'
import { settingsScenes } from './scenes/settings.mjs'
import { workScenes } from './scenes/work.mjs'
import { smallPng } from './small_png.mjs'
import { isWanted, VARIANTS } from './variants.mjs'

/**
 * Takes the pictures of all scenes, or of those whose names begin with one of `only`, into a folder that is emptied
 * before.
 */
export async function takePictures(url, scene, { folder, only, all }) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const chosen = ({ name }) => only.length === 0 || only.some((start) => name.startsWith(start))
  const entrance = entranceScenes(scene).filter(chosen)
  const inside = [...workScenes(scene), ...settingsScenes(scene)].filter(chosen)
  try {
    for (const variant of VARIANTS) {
      const wanted = (scenes) => scenes.filter((one) => isWanted(one, variant, all))
      await shootAll(await windowOf(browser, url, scene, variant), wanted(entrance), folder)
      for (const as of ['ceo', 'seller']) {
        const scenes = wanted(inside).filter((one) => (one.as ?? 'ceo') === as)
        if (scenes.length === 0) continue
        const { theme, locale } = variant
        const account = scene.accounts[as]
        await apiOf(url, account.token, scene.full.id)('PATCH', '/me', { theme, locale })
        const page = await windowOf(browser, url, scene, variant)
        await signIn(page, account)
        await shootAll(page, scenes, folder)
      }
    }
  } finally {
    await browser.close()
  }

  async function shootAll(page, scenes, into) {
    for (const one of scenes) await shoot(page, one, into)
    await page.context().close()
  }
}

async function windowOf(browser, url, { full }, variant) {
  const { viewport, locale, theme } = variant
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale,
    colorScheme: theme,
    timezoneId: full.timeZone,
  })
  const page = await context.newPage()
  return Object.assign(page, { variant })
}

async function signIn(page, { email, password }) {
  await page.goto('/login')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.click('[type=submit]')
  await page.waitForURL(/\/t\//)
}

async function shoot(page, { name, path, ready, before, act }, folder) {
  const { width, suffix } = page.variant
  try {
    await before?.(page)
    await page.goto(typeof path === 'function' ? path(width) : path)
    await page.locator(ready).first().waitFor()
    await act?.(page)
    // Until the connection is known and the last answer is drawn.
    await page.waitForTimeout(500)
    const picture = await page.screenshot({ caret: 'hide' })
    await writeFile(join(folder, `${name}-${suffix}.png`), smallPng(picture))
    await page.unrouteAll()
  } catch (error) {
    throw new Error(`${name}-${suffix}: ${error.message}`, { cause: error })
  }
}
