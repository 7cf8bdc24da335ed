/** Where people work all day. */
export const workScenes = ({ full, empty, conversationId, leadId, day }) => {
  const base = `/t/${full.slug}`
  return [
    {
      name: 'inbox',
      path: (width) => (width < 500 ? `${base}/inbox` : `${base}/inbox/${conversationId}`),
      ready: '[data-testid=conversation-row]',
      main: true,
    },
    {
      name: 'thread',
      path: `${base}/inbox/${conversationId}`,
      ready: '[data-testid=message]',
      onlyPhone: true,
    },
    { name: 'inbox-empty', path: `/t/${empty.slug}/inbox`, ready: 'h1' },
    { name: 'agenda', path: `${base}/agenda?date=${day}`, ready: '[data-testid=agenda-event]' },
    { name: 'leads', path: `${base}/leads`, ready: '[data-testid=lead-row]' },
    { name: 'lead', path: `${base}/leads/${leadId}`, ready: '[data-testid=lead-stage]' },
    {
      name: 'palette',
      path: `${base}/leads`,
      ready: '[data-testid=lead-row]',
      act: async (page) => {
        await page.keyboard.press('Control+k')
        await page.getByTestId('palette').getByRole('combobox').fill('Lucía')
        await page.getByTestId('palette-entry').first().waitFor()
      },
    },
    { name: 'all-locations', path: '/organization', ready: '[data-testid=location-card]' },
    { name: 'forbidden', path: `${base}/settings/people`, ready: '#app a', as: 'seller' },
    { name: 'not-found', path: `${base}/nowhere`, ready: '#app a' },
  ]
}
