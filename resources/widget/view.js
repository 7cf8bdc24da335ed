/* What the visitor sees. Part of one script: see widget.js. */
const locale = (navigator.languages ?? [navigator.language])
  .map((tag) => tag.slice(0, 2).toLowerCase())
  .find((tag) => tag in TEXTS)
const t = TEXTS[locale] ?? TEXTS.en

const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

const icon = () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  const shape = {
    'd': 'M4 5h16v11H9l-5 4z',
    'fill': 'none',
    'stroke': 'currentColor',
    'stroke-width': '2',
  }
  for (const [name, value] of Object.entries(shape)) path.setAttribute(name, value)
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(path)
  return svg
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
const heading = element('header', {}, title)
const panel = element(
  'section',
  {
    'class': fullPage ? 'panel page' : 'panel',
    'aria-label': title,
    'role': fullPage ? 'main' : 'dialog',
  },
  heading,
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
  icon()
)
log.append(welcome)
root.append(panel, ...(fullPage ? [] : [launcher]))
