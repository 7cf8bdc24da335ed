import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { apiOf } from './api.mjs'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screens')
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const THEMES = ['dark', 'light']
const ALL_LOCALES = ['es', 'en', 'fr']
const OWN_AND_LONGEST = ['es', 'fr']

/** Where each picture is taken, in which languages, and what has to be there first. */
function sceneList({ full, empty, conversationId, leadId, day }) {
  const base = `/t/${full.slug}`
  return [
    { page: 'inbox-empty', path: `/t/${empty.slug}/inbox`, locales: ALL_LOCALES, ready: 'h1' },
    {
      page: 'inbox',
      path: (width) => (width < 500 ? `${base}/inbox` : `${base}/inbox/${conversationId}`),
      locales: ALL_LOCALES,
      ready: '[data-testid=conversation-row]',
    },
    {
      page: 'thread',
      path: `${base}/inbox/${conversationId}`,
      locales: OWN_AND_LONGEST,
      ready: '[data-testid=message]',
      onlyPhone: true,
    },
    {
      page: 'agenda',
      path: `${base}/agenda?date=${day}`,
      locales: OWN_AND_LONGEST,
      ready: '[data-testid=agenda-event]',
    },
    {
      page: 'leads',
      path: `${base}/leads`,
      locales: OWN_AND_LONGEST,
      ready: '[data-testid=lead-row]',
    },
    {
      page: 'lead',
      path: `${base}/leads/${leadId}`,
      locales: OWN_AND_LONGEST,
      ready: '[data-testid=lead-stage]',
    },
    {
      page: 'modules',
      path: `${base}/settings/modules`,
      locales: OWN_AND_LONGEST,
      ready: '[data-testid=module-switch]',
    },
  ]
}

export async function takePictures(url, scene) {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    await beforeLogin(browser, url, scene)
    await behindLogin(browser, url, scene)
  } finally {
    await browser.close()
  }
}

async function beforeLogin(browser, url, { full }) {
  const pages = [
    { page: 'login', path: '/login', locales: ALL_LOCALES, ready: '[type=submit]' },
    {
      page: 'chat',
      path: `/chat/${full.slug}`,
      locales: OWN_AND_LONGEST,
      ready: 'textarea, input',
    },
  ]
  for (const { page: name, path, locales, ready } of pages) {
    for (const viewport of SIZES) {
      for (const theme of THEMES) {
        for (const locale of locales) {
          const context = await browser.newContext({
            baseURL: url,
            viewport,
            locale,
            colorScheme: theme,
          })
          const page = await context.newPage()
          await page.goto(path)
          await shoot(page, ready, `${name}-${viewport.width}-${theme}-${locale}`)
          await context.close()
        }
      }
    }
  }
}

async function behindLogin(browser, url, scene) {
  const { account, full } = scene
  const api = apiOf(url, account.token, full.id)
  for (const viewport of SIZES) {
    const context = await browser.newContext({ baseURL: url, viewport, timezoneId: full.timeZone })
    const page = await context.newPage()
    await signIn(page, account)
    for (const theme of THEMES) {
      for (const locale of ALL_LOCALES) {
        await api('PATCH', '/me', { theme, locale })
        await tour(page, scene, viewport.width, `${viewport.width}-${theme}-${locale}`, locale)
      }
    }
    await context.close()
  }
}

async function tour(page, scene, width, suffix, locale) {
  for (const { page: name, path, locales, ready, onlyPhone } of sceneList(scene)) {
    if (!locales.includes(locale) || (onlyPhone && width > 500)) continue
    await page.goto(typeof path === 'function' ? path(width) : path)
    await shoot(page, ready, `${name}-${suffix}`)
  }
}

async function signIn(page, { email, password }) {
  await page.goto('/login')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.click('[type=submit]')
  await page.waitForURL(/\/t\//)
}

async function shoot(page, ready, name) {
  await page.locator(ready).first().waitFor()
  // Until the connection is known and the last answer is drawn.
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'hide' })
}
