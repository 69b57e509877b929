// What the review does with script: selection, keys, sending without losing the place, keeping words not yet saved.
import { applyAction, type SubmitFunction } from '$app/forms'
import { goto } from '$app/navigation'
import { tick } from 'svelte'

/** The selected words as offsets into the plan's text; null when nothing in the source is selected. */
export function selectedSpan(): { start: number; end: number; words: string } | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  if (start === null || end === null || start >= end) return null
  return { start, end, words: selection.toString().trim() }
}

/** Each piece of the source carries the offset of its first character. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element)
  const piece = element?.closest<HTMLElement>('[data-start]')
  if (!piece) return null
  const before = document.createRange()
  before.setStart(piece, 0)
  before.setEnd(node, offset)
  return Number(piece.dataset.start) + before.toString().length
}

/** Sends a form of the review and comes back to the same place on the page; a refusal keeps what was typed. */
export const sendInPlace: SubmitFunction = ({ formElement }) => {
  return async ({ result }) => {
    if (result.type !== 'redirect') return refusedInPlace(() => applyAction(result))
    forget(formElement)
    if (formElement.dataset.again) forgetFirst(formElement.action)
    await applyAction({ type: 'success', status: 200, location: result.location })
    await goto(result.location, { reset: false, refreshAll: true, replace: true })
    if (formElement.dataset.once) empty(formElement)
    focusOn('#unit-title', '#review-title')
  }
}

async function refusedInPlace(apply: () => Promise<void>): Promise<void> {
  await apply()
  await tick()
  focusOn('.problems')
}

/** A form whose answer stands on another page. */
export const sendAway: SubmitFunction = ({ formElement }) => {
  return async ({ result }) => {
    if (result.type !== 'redirect') return refusedInPlace(() => applyAction(result))
    // A proof is asked for first: the form goes as a page would send it, so that it comes back whole.
    if (result.status === 307) return formElement.submit()
    forget(formElement)
    window.location.assign(result.location)
  }
}

/** A screen reader goes on where the page changed; nothing scrolls. */
function focusOn(...places: readonly string[]): void {
  const place = places.map(one => document.querySelector<HTMLElement>(one)).find(Boolean)
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** Chooses a unit without leaving the place on the page. */
export async function choose(address: string): Promise<void> {
  await goto(address, { reset: false })
  focusOn('#unit-title')
}

/** Brings the chosen unit and its form into view: side by side where both fit, else the form. */
export function showChosen(unit: string): void {
  const side = document.querySelector('.review-side')
  if (side === null) return
  if (getComputedStyle(side).position !== 'sticky') {
    document.getElementById('decide')?.scrollIntoView({ block: 'start' })
    return
  }
  document.getElementById(`u-${unit}`)?.scrollIntoView({ block: 'nearest' })
  side.scrollTop = 0
}

/** True when keys belong to a field, not to the review. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

const keptUnder = (form: HTMLFormElement): string => `camket-review:${form.dataset.keep}`
const ticksUnder = (keep: string): string => `camket-review:${keep}:ticks`

function forget(form: HTMLFormElement): void {
  if (!form.dataset.keep) return
  sessionStorage.removeItem(keptUnder(form))
  sessionStorage.removeItem(ticksUnder(form.dataset.keep))
  form.dispatchEvent(new Event('forgotten'))
}

/** What was typed first and has been decided since, in the form that stands over the newer edit. */
export function forgetFirst(action: string): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    if (form.action === action) forget(form)
  }
}

// A reset leaves hidden fields as they are: the place that was put back would go with the next words.
function empty(form: HTMLFormElement): void {
  form.reset()
  for (const field of form.querySelectorAll<HTMLInputElement>('input[data-kept]')) field.value = ''
}

/** Ids of the units that were ticked before a reload. */
export function keptTicks(keep: string): string[] {
  return JSON.parse(sessionStorage.getItem(ticksUnder(keep)) ?? '[]') as string[]
}

/** Keeps ticks as `keepWords` keeps words: those of units that the outline does not list now are in no form. */
export function keepTicks(keep: string, ticked: Iterable<string>): void {
  const ids = [...ticked]
  if (ids.length === 0) sessionStorage.removeItem(ticksUnder(keep))
  else sessionStorage.setItem(ticksUnder(keep), JSON.stringify(ids))
}

/** Takes the kept words away and shows the form as it is saved. */
export function dropKept(form: HTMLFormElement | null): void {
  if (!form) return
  forget(form)
  window.location.reload()
}

/** Keeps a form's words in this tab until they are saved, so that a reload or a crash loses nothing; `told` hears whether words that were put back stand there. */
export function keepWords(form: HTMLFormElement, told: (areBack: boolean) => void): { destroy(): void } {
  if (!form.dataset.keep) return { destroy() {} }
  const kept = form.dataset.fresh ? null : sessionStorage.getItem(keptUnder(form))
  if (kept) void restore(form, JSON.parse(kept) as Array<[string, string]>).then(() => told(true))
  const keep = (): void => {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    sessionStorage.setItem(keptUnder(form), JSON.stringify(entries))
  }
  form.addEventListener('input', keep)
  form.addEventListener('forgotten', () => told(false))
  return { destroy: () => form.removeEventListener('input', keep) }
}

// The kind decides which fields there are: they stand only after it is put back.
async function restore(
  form: HTMLFormElement,
  entries: ReadonlyArray<readonly [string, string]>,
): Promise<void> {
  putAll(form, entries)
  form.querySelector('select[name=kind]')?.dispatchEvent(new Event('change', { bubbles: true }))
  await tick()
  putAll(form, entries)
  form.closest('details')?.setAttribute('open', '')
}

function putAll(form: HTMLFormElement, entries: ReadonlyArray<readonly [string, string]>): void {
  // The ticks of the outline belong to a form that they do not stand in; the page keeps them itself.
  const fields = [...form.elements].filter(field => fieldName(field) !== '' && form.contains(field))
  for (const name of new Set(fields.map(fieldName))) {
    const values = entries.filter(([key]) => key === name).map(([, value]) => value)
    fields.filter(field => fieldName(field) === name).forEach((field, i) => put(field, values, i))
  }
}

const fieldName = (field: Element): string => field.getAttribute('name') ?? ''

function put(field: Element, values: readonly string[], i: number): void {
  if (field instanceof HTMLInputElement && isOwn(field)) return
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
    field.checked = values.includes(field.value)
  else if ('value' in field && values[i] !== undefined) field.value = values[i]
}

// Where the words stand goes back with them; the edition and the unit are those of the page as it is now.
function isOwn(field: HTMLInputElement): boolean {
  return field.type === 'submit' || (field.type === 'hidden' && field.dataset.kept === undefined)
}
