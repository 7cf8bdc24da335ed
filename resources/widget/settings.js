/* What the script tag says. Part of one script: see widget.js. */
const script = document.currentScript
const key = script.dataset.channelKey
const base = `${new URL(script.src).origin}/widget/${encodeURIComponent(key)}`
const fullPage = script.dataset.mode === 'page'
const title = script.dataset.title || document.title
