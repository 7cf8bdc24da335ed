/* Runs inside the page, hence no module. */
window.pageChecks = {
  /** Until nothing fades or slides any more: what is half there has half its contrast. */
  async atRest() {
    const passing = () =>
      document
        .getAnimations()
        .filter(
          (one) => one.playState === 'running' && isFinite(one.effect?.getComputedTiming().endTime)
        )
    for (let some = passing(); some.length > 0; some = passing()) {
      await Promise.allSettled(some.map((one) => one.finished))
    }
  },

  /** How many pixels the page can be scrolled sideways. */
  sidewaysScroll() {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  },

  /** Texts that do not fit and do not show so by an ellipsis. */
  cutTexts() {
    const isCut = (element) => {
      const style = getComputedStyle(element)
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
      const marked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      const onlyRead = element.clientWidth <= 1 || style.clipPath === 'inset(50%)'
      return hides && !marked && !onlyRead && element.scrollWidth > element.clientWidth + 1
    }
    return [...document.querySelectorAll('body *')]
      .filter(isCut)
      .map(
        (element) => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 80)}`
      )
  },

  /** What looks like the key of a text that nobody wrote; names of code are marked as such, or are an option's value. */
  bareKeys() {
    const names = [...document.querySelectorAll('code, option')]
      .filter((element) => element.tagName === 'CODE' || element.value === element.textContent)
      .map((element) => element.textContent)
    const attributes = ['aria-label', 'title', 'placeholder']
    const said = [...document.querySelectorAll('body *')].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? '')
    )
    return [...said, ...document.body.innerText.split('\n')]
      .map((text) => text.trim())
      .filter((text) => /^[a-z_]+(\.[a-zA-Z_]+)+$/.test(text) && !names.includes(text))
  },
}
