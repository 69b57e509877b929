// Redaction of spans: same length, so that every offset into the text stays true.

export interface Span {
  readonly start: number
  readonly end: number
}

export const maskCharacter = '█'

/** Widens a span so that no character outside the basic plane is cut in half. */
export function wholeCharacters(text: string, span: Span): Span {
  const low = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '')
  return {
    start: low(span.start) ? span.start - 1 : span.start,
    end: low(span.end) ? span.end + 1 : span.end,
  }
}

/** Spans in order, those that touch or overlap united. */
export function united(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ start: span.start, end: span.end })
  }
  return out
}

/** What is left of a span where none of the others lies. */
export function without(span: Span, others: readonly Span[]): Span[] {
  const out: Span[] = []
  let from = span.start
  for (const other of united(others)) {
    if (other.end <= from || other.start >= span.end) continue
    if (other.start > from) out.push({ start: from, end: other.start })
    from = Math.max(from, other.end)
  }
  if (from < span.end) out.push({ start: from, end: span.end })
  return out
}

/** The text with every redacted character masked, line breaks kept. */
export function maskText(text: string, redactions: readonly Span[]): string {
  let out = text
  for (const { start, end } of redactions) {
    out = out.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, maskCharacter) + out.slice(end)
  }
  return out
}
