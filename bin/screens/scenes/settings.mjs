/** One's own account, and the settings of the location. */
export const settingsScenes = ({ full, empty, module }) => {
  const at = (name, path, ready, more) => ({
    name,
    path: `/t/${full.slug}/${path}`,
    ready: `${ready}, [role=alert]`,
    ...more,
  })
  const tab = (index) => (page) => page.getByRole('tab').nth(index).click()
  return [
    at('account-security', 'account/security', '[data-testid=session-row]'),
    at('account-tokens', 'account/tokens', 'main h1'),
    {
      name: 'settings',
      path: `/t/${full.slug}/settings`,
      ready: '[data-testid=settings-list]',
      onlyPhone: true,
      main: true,
    },
    at('settings-general', 'settings/general', 'input[name=companyName]', { main: true }),
    at('settings-organization', 'settings/organization', 'input[name=companyName]'),
    at('settings-people', 'settings/people', '[data-testid=person-row]', { main: true }),
    at('settings-people-waiting', 'settings/people', '[data-testid=person-row]', {
      act: tab(1),
    }),
    at('settings-people-invitations', 'settings/people', '[data-testid=person-row]', {
      act: tab(2),
    }),
    at('settings-people-invite', 'settings/people', '[data-testid=person-row]', {
      act: (page) => page.getByTestId('invite').click(),
    }),
    at('settings-people-failed', 'settings/people', '[role=alert]', {
      before: (page) => answers(page, '**/api/v1/admin/users?*', 500),
    }),
    at('settings-locations', 'settings/locations', '[data-testid=location-row]'),
    at('settings-modules', 'settings/modules', '[data-testid=module-switch]'),
    at('settings-module', `settings/modules/${module}`, '[data-card] dl'),
    at('settings-branding', 'settings/branding', '[data-testid=look-dark]'),
    at('settings-roles', 'settings/roles', '[data-testid=role-matrix], [data-testid=role-list]', {
      main: true,
    }),
    at('settings-role', 'settings/roles', '[data-testid=role-matrix], [data-testid=role-list]', {
      act: (page) =>
        page
          .locator('[data-testid=role-matrix] thead button, [data-testid=role-list] button')
          .last()
          .click(),
    }),
    at('settings-teams', 'settings/teams', '[data-testid=team-row]'),
    at('settings-mail', 'settings/mail', '[data-testid=mail-row]'),
    at('settings-mail-server', 'settings/mail', '[data-testid=mail-row]', { act: tab(1) }),
    at('settings-mail-suppressions', 'settings/mail', '[data-testid=mail-row]', { act: tab(2) }),
    at('settings-mail-preview', 'settings/mail', '[data-testid=mail-row]', { act: tab(3) }),
    at('settings-api', 'settings/api', '[data-testid=token-row]'),
    at('settings-api-new', 'settings/api', '[data-testid=token-row]', {
      act: (page) => page.locator('main header button').first().click(),
    }),
    at('settings-webhooks', 'settings/webhooks', '[data-testid=webhook-row]'),
    at('settings-webhooks-deliveries', 'settings/webhooks', '[data-testid=webhook-row]', {
      act: (page) => page.getByTestId('webhook-row').last().getByRole('button').nth(1).click(),
    }),
    at('settings-usage', 'settings/usage', '[data-testid=meter]'),
    at('settings-audit', 'settings/audit', '[data-testid=audit-row]'),
    at('settings-audit-entry', 'settings/audit', '[data-testid=audit-row]', {
      act: (page) => page.getByTestId('audit-row').first().getByRole('button').click(),
    }),
    at('settings-jobs', 'settings/jobs', 'table, [data-testid=job-row]'),
    at('settings-schedules', 'settings/jobs', 'main h1', { act: tab(1) }),
    {
      name: 'settings-teams-empty',
      path: `/t/${empty.slug}/settings/teams`,
      ready: 'main p',
    },
    {
      name: 'settings-webhooks-empty',
      path: `/t/${empty.slug}/settings/webhooks`,
      ready: 'main p',
    },
    { name: 'docs', path: '/docs', ready: 'h1, h2' },
    { name: 'redoc', path: '/redoc', ready: 'h1' },
  ]
}

/** What the page is told instead of the truth, to see how it bears it. */
function answers(page, pattern, status) {
  return page.route(pattern, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status, code: 'E_UNEXPECTED' }),
    })
  )
}
