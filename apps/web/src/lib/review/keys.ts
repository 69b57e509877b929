// The review from the keyboard: one letter, one step. Letters typed into a field belong to the field.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { choose, isTyping } from './browser.ts'

interface Place {
  readonly units: readonly DraftUnit[]
  readonly chosen: string | null
  /** The next unit with unassigned sentences. */
  readonly waiting: string | null
}

/** Does what the pressed letter means; with a modifier key held it stays the browser's. */
export function keyStep(event: KeyboardEvent, place: Place, addressOf: (unit: string) => string): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const at = place.units.findIndex(unit => unit.id === place.chosen)
  const step = steps[event.key.toLowerCase()]
  if (!step) return
  const target = step(place, at)
  if (target.go) void choose(addressOf(target.go))
  if (target.send) document.querySelector<HTMLFormElement>(`#${target.send}`)?.requestSubmit()
  if (target.open) openPart(target.open)
  if (target.go || target.send || target.open) event.preventDefault()
}

interface Target {
  readonly go?: string | null | undefined
  readonly send?: string
  readonly open?: string
}

const steps: Readonly<Record<string, (place: Place, at: number) => Target>> = {
  j: ({ units }, at) => ({ go: units[Math.min(at + 1, units.length - 1)]?.id }),
  k: ({ units }, at) => ({ go: units[Math.max(at - 1, 0)]?.id }),
  w: ({ waiting }) => ({ go: waiting }),
  a: () => ({ send: 'accept-form' }),
  m: () => ({ send: 'merge-form' }),
  s: () => ({ open: 'split-part' }),
  t: () => ({ open: 'text-part' }),
  c: () => ({ open: 'cut-part' }),
  e: () => ({ open: 'correct-part' }),
}

function openPart(id: string): void {
  const part = document.querySelector<HTMLDetailsElement>(`#${id}`)
  if (!part) return
  part.open = true
  part.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
}
