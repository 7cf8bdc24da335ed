/*
 * The web chat: one script tag on any site.
 *   <script defer src="https://HOST/widget.js" data-channel-key="KEY" data-title="NAME"></script>
 * Everything people write is set as text, never as HTML. It lives in a shadow root, so neither side's styles reach
 * the other, and adopts its style sheet, so strict content security policies of the site are no obstacle.
 */
;(() => {
  const script = document.currentScript
  const key = script?.dataset.channelKey
  if (!key) return
  const base = `${new URL(script.src).origin}/widget/${encodeURIComponent(key)}`
  const fullPage = script.dataset.mode === 'page'
  const title = script.dataset.title || document.title

  const TEXTS = {
    en: {
      open: 'Open chat',
      close: 'Close chat',
      write: 'Write a message',
      send: 'Send',
      welcome: 'Write to us. We answer here.',
      offline: 'No connection. Trying again…',
      failed: 'Not sent. Try again',
      busy: 'One moment, then try again',
      you: 'You',
      us: 'Us',
    },
    es: {
      open: 'Abrir el chat',
      close: 'Cerrar el chat',
      write: 'Escribe un mensaje',
      send: 'Enviar',
      welcome: 'Escríbenos. Te respondemos aquí.',
      offline: 'Sin conexión. Reintentando…',
      failed: 'No se envió. Reintentar',
      busy: 'Espera un momento y reintenta',
      you: 'Tú',
      us: 'Nosotros',
    },
    fr: {
      open: 'Ouvrir le chat',
      close: 'Fermer le chat',
      write: 'Écrivez un message',
      send: 'Envoyer',
      welcome: 'Écrivez-nous. Nous répondons ici.',
      offline: 'Pas de connexion. Nouvel essai…',
      failed: 'Non envoyé. Réessayer',
      busy: 'Un instant, puis réessayez',
      you: 'Vous',
      us: 'Nous',
    },
  }
  const locale = (navigator.languages ?? [navigator.language])
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag in TEXTS)
  const t = TEXTS[locale] ?? TEXTS.en

  const CSS = `
    :host { all: initial; --ground: #fff; --text: #15181d; --muted: #5c6470; --line: #dfe3e8; --theirs: #eef1f5;
      --mine: #3f4fd8; --on-mine: #fff; --bad: #b3261e;
      font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color-scheme: light dark; }
    @media (prefers-color-scheme: dark) { :host { --ground: #16191f; --text: #eceff4; --muted: #a3acb9;
      --line: #2b313b; --theirs: #232933; --mine: #5563ee; --bad: #ff8a80; } }
    * { box-sizing: border-box; font: inherit; }
    button { cursor: pointer; border: 0; }
    :focus-visible { outline: 2px solid var(--mine); outline-offset: 2px; }
    .launcher { position: fixed; inset: auto 20px 20px auto; z-index: 2147483000; width: 56px; height: 56px;
      border-radius: 50%; background: var(--mine); color: var(--on-mine); box-shadow: 0 4px 16px #0004; }
    .panel { position: fixed; inset: auto 20px 88px auto; z-index: 2147483000; width: min(380px, calc(100vw - 40px));
      height: min(600px, calc(100dvh - 108px)); display: flex; flex-direction: column; overflow: hidden;
      background: var(--ground); color: var(--text); border: 1px solid var(--line); border-radius: 14px;
      box-shadow: 0 8px 32px #0003; }
    .panel[hidden] { display: none; }
    .page { inset: 0; width: min(720px, 100vw); height: 100dvh; margin: 0 auto; border-radius: 0; border-width: 0 1px;
      box-shadow: none; }
    header { padding: 14px 16px; border-bottom: 1px solid var(--line); font-weight: 600; overflow-wrap: anywhere; }
    .log { flex: 1; overflow-y: auto; padding: 16px; display: flex; flex-direction: column; gap: 8px; margin: 0;
      list-style: none; overscroll-behavior: contain; }
    .welcome, .state { color: var(--muted); text-align: center; font-size: 13px; }
    .state:empty { display: none; }
    .state { padding: 4px 16px; }
    li { max-width: 85%; padding: 8px 12px; border-radius: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .in { align-self: flex-end; background: var(--mine); color: var(--on-mine); }
    .out { align-self: flex-start; background: var(--theirs); }
    .pending { opacity: .7; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .again { align-self: flex-end; background: none; color: var(--bad); font-size: 13px; padding: 2px 4px; }
    form { display: flex; gap: 8px; padding: 12px; border-top: 1px solid var(--line); }
    textarea { flex: 1; resize: none; min-height: 42px; max-height: 140px; padding: 9px 12px; border-radius: 10px;
      border: 1px solid var(--muted); background: var(--ground); color: var(--text); }
    form button { padding: 0 16px; border-radius: 10px; background: var(--mine); color: var(--on-mine); }`

  const element = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
    node.append(...children)
    return node
  }

  const host = element('div', { 'data-nexus-chat': '' })
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  root.adoptedStyleSheets = [sheet]

  const log = element('ul', {
    'class': 'log',
    'role': 'log',
    'aria-live': 'polite',
    'tabindex': '0',
    'aria-label': title,
  })
  const welcome = element('div', { class: 'welcome' }, t.welcome)
  const state = element('div', { class: 'state', role: 'status' })
  const input = element('textarea', {
    'rows': '1',
    'maxlength': '4000',
    'aria-label': t.write,
    'placeholder': t.write,
    'data-testid': 'webchat-input',
  })
  const form = element(
    'form',
    {},
    input,
    element('button', { 'type': 'submit', 'data-testid': 'webchat-send' }, t.send)
  )
  const panel = element(
    'section',
    {
      'class': fullPage ? 'panel page' : 'panel',
      'aria-label': title,
      'role': fullPage ? 'main' : 'dialog',
    },
    element('header', {}, title),
    log,
    state,
    form
  )
  const launcher = element(
    'button',
    {
      'class': 'launcher',
      'type': 'button',
      'aria-expanded': 'false',
      'aria-label': t.open,
      'data-testid': 'webchat-launcher',
    },
    '💬'
  )
  log.append(welcome)
  root.append(panel, ...(fullPage ? [] : [launcher]))

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
  document.body.append(host)
  if (fullPage) start()
})()
