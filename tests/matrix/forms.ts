// The forms of a page as a browser without script has them, so that what can be sent is read off the page and never listed twice.
import { load, type CheerioAPI } from 'cheerio'
import type { Sent, SentFile } from './asking.ts'

export interface Field {
  readonly name: string
  readonly kind: string
  readonly value: string
  /** Sent unless somebody unticks or leaves it: hidden and ticked fields, chosen options. */
  readonly isSet: boolean
  readonly options: readonly string[]
}

export interface Form {
  /** The address it is sent to, from the root, with its query. */
  readonly to: string
  /** Name of the form action behind `?/`; `default` without one. */
  readonly action: string
  readonly fields: readonly Field[]
  /** What the button says of itself. */
  readonly button: readonly [string, string] | null
}

/** Every form that posts, once for each button that sends it somewhere else. */
export function formsIn(html: string, path: string): Form[] {
  const $ = load(html)
  return $('form')
    .toArray()
    .flatMap(form => {
      const method = ($(form).attr('method') ?? 'get').toLowerCase()
      const id = $(form).attr('id')
      const inside = $(form).find('input, textarea, select, button')
      const beside = id === undefined ? inside : inside.add($(`[form="${id}"]`))
      const fields = beside
        .toArray()
        .filter(field => $(field).closest('form').is(form) || $(field).attr('form') === id)
        .filter(field => $(field).attr('disabled') === undefined)
      const buttons = fields.filter(field => isSubmit($, field))
      const own = $(form).attr('action') ?? path
      const listed = fields.filter(field => !isSubmit($, field)).flatMap(field => fieldOf($, field))
      return (buttons.length === 0 ? [null] : buttons)
        .filter(button => method === 'post' || (button && $(button).attr('formmethod')) === 'post')
        .map(button => {
          const to = resolved((button && $(button).attr('formaction')) ?? own, path)
          const name = button === null ? undefined : $(button).attr('name')
          return {
            to,
            action: /[?&]\/([^&=]*)/.exec(to)?.[1] ?? 'default',
            fields: listed,
            button: name === undefined ? null : ([name, $(button!).attr('value') ?? ''] as const),
          }
        })
    })
}

type Element = NonNullable<Parameters<CheerioAPI>[0]>

function isSubmit($: CheerioAPI, field: Element): boolean {
  const type = ($(field).attr('type') ?? 'submit').toLowerCase()
  if ($(field).is('button')) return type === 'submit'
  return $(field).is('input') && ['submit', 'image'].includes(type) && $(field).attr('type') !== undefined
}

function fieldOf($: CheerioAPI, field: Element): Field[] {
  const name = $(field).attr('name')
  if (name === undefined || $(field).is('button')) return []
  if ($(field).is('select')) {
    const options = $(field)
      .find('option')
      .toArray()
      .map(option => $(option).attr('value') ?? $(option).text())
    const chosen = $(field).find('option[selected]').first()
    const value = chosen.length > 0 ? (chosen.attr('value') ?? chosen.text()) : (options[0] ?? '')
    return [{ name, kind: 'select', value, isSet: true, options }]
  }
  if ($(field).is('textarea')) {
    return [{ name, kind: 'textarea', value: $(field).text(), isSet: true, options: [] }]
  }
  const kind = ($(field).attr('type') ?? 'text').toLowerCase()
  const ticks = kind === 'checkbox' || kind === 'radio'
  const value = $(field).attr('value') ?? (ticks ? 'on' : '')
  return [{ name, kind, value, isSet: !ticks || $(field).attr('checked') !== undefined, options: [] }]
}

function resolved(action: string, path: string): string {
  const at = new URL(action, new URL(path, 'http://x'))
  return at.pathname + at.search
}

const typed = new Set(['text', 'textarea', 'search', 'url', 'email', 'tel', 'password'])

/** True for what a person writes freely. */
export function isTyped({ kind }: Field): boolean {
  return typed.has(kind)
}

export interface Filling {
  /** What is written into a free field. */
  readonly text: (field: Field) => string
  readonly file?: SentFile
  /** What stands in place of a field of this name, whatever it is. */
  readonly named?: Readonly<Record<string, string>>
}

const plainFile: SentFile = { fileName: 'tep.txt', type: 'text/plain', bytes: Buffer.from('Kế hoạch thử') }

/** The form filled in: hidden fields as they are, choices made, free fields written. */
export function filled({ fields, button }: Form, { text, file = plainFile, named = {} }: Filling): Sent {
  const radios = new Set<string>()
  const sent = fields.flatMap((field): Sent => {
    const { name, kind, value, isSet, options } = field
    if (name in named) return [[name, named[name]!]]
    if (isTyped(field)) return [[name, text(field)]]
    if (kind === 'file') return [[name, file]]
    if (kind === 'select') return [[name, value || (options.find(Boolean) ?? '')]]
    if (kind === 'radio') {
      if (radios.has(name)) return []
      radios.add(name)
      const chosen = fields.find(other => other.name === name && other.isSet) ?? field
      return [[name, chosen.value]]
    }
    if (kind === 'checkbox') return isSet ? [[name, value]] : []
    if (kind === 'date') return [[name, value || '2026-12-31']]
    if (kind === 'number') return [[name, value || '1']]
    return [[name, value]]
  })
  return button === null ? sent : [...sent, button]
}
