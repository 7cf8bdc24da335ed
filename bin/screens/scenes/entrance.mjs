/** Pages before the login. `main`: in every language and theme. */
export const entranceScenes = ({ full, links }) => [
  { name: 'login', path: '/login', ready: '[type=submit]', main: true },
  { name: 'forgot', path: '/forgot', ready: '[type=submit]' },
  { name: 'reset', path: links.reset, ready: 'input[name=password]' },
  { name: 'reset-dead', path: '/reset/unknown', ready: 'main a' },
  { name: 'verify', path: links.verify, ready: '[type=submit]' },
  { name: 'register', path: '/register', ready: 'select[name=tenantId]' },
  { name: 'register-confirm', path: links.confirm, ready: 'input[name=password]' },
  { name: 'invite', path: links.invite, ready: 'input[name=password]' },
  { name: 'lost', path: '/nowhere', ready: 'main a, #app a' },
  { name: 'chat', path: `/chat/${full.slug}`, ready: 'textarea, input' },
]
