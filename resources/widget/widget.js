/*
 * The web chat: one script tag on any site.
 *   <script defer src="https://HOST/widget.js" data-channel-key="KEY" data-title="NAME"></script>
 * Everything people write is set as text, never as HTML. It lives in a shadow root, so neither side's styles reach
 * the other, and adopts its style sheet, so strict content security policies of the site are no obstacle.
 * The server joins settings.js, texts.js, styles.js, view.js and this file in one block.
 */
const store = `nexus-chat:${key}`
const remember = (token) => {
  try {
    token ? localStorage.setItem(store, token) : localStorage.removeItem(store)
  } catch {
    /* Storage may be forbidden: then the conversation lasts as long as the page. */
  }
}
const remembered = () => {
  try {
    return localStorage.getItem(store)
  } catch {
    return null
  }
}

let token = null
let lastId = null
let opening = null
const shown = new Map()

const call = (path, { body, signal } = {}) =>
  fetch(base + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal,
  })

const openSession = async () => {
  const known = remembered()
  let response = await call('/session', { body: known ? { token: known } : {} })
  if (response.status === 401) response = await call('/session', { body: {} })
  if (!response.ok) throw new Error(`session ${response.status}`)
  token = (await response.json()).data.token
  remember(token)
}
/** Only somebody who looks at the chat becomes a visitor. */
const ensureSession = () => (opening ??= openSession().finally(() => token || (opening = null)))

const show = ({ id, clientId, direction, text }) => {
  const known = shown.get(id) ?? (clientId && shown.get(clientId))
  const line = known ?? element('li')
  line.className = direction
  line.replaceChildren(
    element('span', { class: 'hidden' }, `${direction === 'in' ? t.you : t.us}: `),
    text ?? ''
  )
  line.dir = 'auto'
  for (const name of [id, clientId]) if (name) shown.set(name, line)
  welcome.remove()
  if (!known) log.append(line)
  if (!known) log.scrollTop = log.scrollHeight
  return line
}

const load = async () => {
  const response = await call(`/messages${lastId ? `?after=${lastId}` : ''}`)
  if (!response.ok) throw new Error(`messages ${response.status}`)
  for (const message of (await response.json()).data) {
    show(message)
    lastId = message.id
  }
}

const send = async (text, clientId) => {
  const line = show({ clientId, direction: 'in', text })
  line.classList.add('pending')
  try {
    await ensureSession()
    const response = await call('/messages', { body: { text, clientId } })
    if (!response.ok) throw new Error(response.status === 429 ? t.busy : t.failed)
    show((await response.json()).data)
  } catch (error) {
    const label = error.message === t.busy ? t.busy : t.failed
    const again = element('button', { class: 'again', type: 'button' }, label)
    again.addEventListener('click', () => {
      again.remove()
      void send(text, clientId)
    })
    line.after(again)
  }
}

const listen = async () => {
  for (let tries = 0; ; tries++) {
    try {
      await ensureSession()
      await load()
      state.textContent = ''
      const response = await call('/events')
      if (!response.ok) throw new Error(`events ${response.status}`)
      await load()
      tries = 0
      const reader = response.body.getReader()
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        if (new TextDecoder().decode(part.value).includes('data:')) await load()
      }
    } catch {
      state.textContent = t.offline
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(1000 * 2 ** tries, 15_000)))
  }
}
/** The look of whom the chat belongs to; without it the chat looks like any other. */
const dress = async () => {
  const response = await fetch(`${base}/look`)
  if (!response.ok) return
  const { logoUrl, color } = (await response.json()).data
  if (/^#[0-9a-f]{6}$/.test(color)) sheet.insertRule(`:host { --mine: ${color} }`, sheet.cssRules.length)
  if (logoUrl) heading.prepend(element('img', { src: new URL(logoUrl, base).href, alt: '' }))
}
let listening = false
const start = () => {
  if (!listening) void listen()
  listening = true
}

const setOpen = (open) => {
  panel.hidden = !open
  launcher.setAttribute('aria-expanded', String(open))
  launcher.setAttribute('aria-label', open ? t.close : t.open)
  if (open) start()
  open ? input.focus() : launcher.focus()
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = input.value.trim()
  if (!text) return
  input.value = ''
  const clientId = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) =>
    n.toString(36)
  ).join('')
  void send(text, clientId)
})
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
})
launcher.addEventListener('click', () => setOpen(panel.hidden))
panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !fullPage) setOpen(false)
})

panel.hidden = !fullPage
void dress().catch(() => {})
document.body.append(host)
if (fullPage) start()
