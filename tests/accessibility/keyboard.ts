// The way of the Tab key through a page: every control, in reading order, each with a ring that can be seen, and out again.
import type { Page } from 'playwright-core'

interface Stop {
  /** Place among the controls of the page; -1: none of them. */
  readonly at: number
  readonly name: string
  /** Null where it can be seen that the keyboard is here. */
  readonly unseen: string | null
  readonly isBody: boolean
}

/** What stops whoever has no mouse; empty where nothing does. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const names = await page.evaluate(noteControls)
  const faults: string[] = []
  const reached: number[] = []
  // A date has a stop for each of its parts.
  const most = names.length * 4 + 10
  let presses = 0
  let turned: number | null = null
  for (; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    // A page that sets out at a chosen place goes on at its beginning.
    if (stop.isBody && reached.length > 0 && reached[0]! > 0 && turned === null) turned = reached.length
    else if (stop.isBody || (reached.length > 1 && stop.at === reached[0])) break
    if (stop.isBody || stop.at === reached.at(-1)) continue
    if (stop.unseen !== null) faults.push(`${stop.name}: ${stop.unseen}`)
    if (stop.at >= 0) reached.push(stop.at)
  }
  if (presses === most) faults.push(`the Tab key does not get out, last at ${names[reached.at(-1) ?? 0]}`)
  const seen = new Set(reached)
  const missed = names.filter((_, i) => !seen.has(i))
  if (missed.length > 0) faults.push(`not reached: ${missed.join(', ')}`)
  const back = reached.find((at, i) => i > 0 && i !== turned && at < reached[i - 1]!)
  if (back !== undefined) faults.push(`out of order: ${names[back]}`)
  return faults
}

interface Noted extends Window {
  controls?: Element[]
}

/** Keeps what takes the keyboard, in the order of the document, and gives back how each is told from the others. */
function noteControls(): string[] {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  const isOffered = (one: Element): boolean =>
    one.checkVisibility({ visibilityProperty: true }) &&
    !one.matches(':disabled, [type=hidden], [tabindex="-1"]') &&
    (one.tagName !== 'SUMMARY' || one.parentElement?.tagName === 'DETAILS')
  // Of radio buttons of one name the Tab key has the chosen one, or the first.
  const isOfGroup = (one: Element): boolean => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.name === '') return true
    const group = all.filter(
      (other): other is HTMLInputElement =>
        other instanceof HTMLInputElement &&
        other.type === 'radio' &&
        other.name === one.name &&
        other.form === one.form,
    )
    return one === (group.find(({ checked }) => checked) ?? group[0])
  }
  const controls = all.filter(one => isOffered(one) && isOfGroup(one))
  ;(window as Noted).controls = controls
  return controls.map(one => {
    const name = one.id || one.getAttribute('name') || (one.textContent ?? '').trim().slice(0, 30)
    return `${one.tagName.toLowerCase()} ${name}`
  })
}

/** Where the keyboard is, and whether that can be seen. */
function lookAtFocus(): Stop {
  const one = document.activeElement
  const isBody = one === null || one === document.body || one === document.documentElement
  if (isBody) return { at: -1, name: 'body', unseen: null, isBody }
  const at = ((window as Noted).controls ?? []).indexOf(one)
  const name = `${one.tagName.toLowerCase()} ${one.id || (one.textContent ?? '').trim().slice(0, 30)}`
  const style = getComputedStyle(one)
  const isClear = (colour: string): boolean => /transparent|, 0\)$|\/ 0\)$/.test(colour)
  const hasRing =
    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !isClear(style.outlineColor)
  const box = one.getBoundingClientRect()
  const isInSight =
    box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth
  const unseen = !hasRing ? 'no ring' : !isInSight ? 'not in sight' : null
  return { at, name, unseen, isBody }
}
