// What a form of work sends, field by field: texts in one normal form, numbers only where they are whole.

export function typed(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .trim()
}

/** NaN where it is none: the service's schema refuses it by name. */
export function wholeNumber(form: FormData, name: string): number {
  const text = typed(form, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

export type Sent = ReadonlyArray<readonly [name: string, value: string]>

/** Everything that was typed goes back with the reasons. */
export function sentOf(form: FormData): Sent {
  return [...form].map(([name, value]) => [name, String(value)] as const)
}
