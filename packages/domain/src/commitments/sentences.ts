// Sentences of an administrative text: a line break always ends one; so do full stop and semicolon before a new beginning.

export interface Sentence {
  readonly start: number
  readonly end: number
}

// "TP. Huế", "TM. ỦY BAN", "A. B", "1. Mục đích": the point belongs to what stands before it.
const notAnEnd = /(?:^|[\s(“"])(?:\p{Lu}\p{L}{0,2}|[a-zđ]|\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5})\.$/u

/** Spans that hold at least one letter or digit, in order, without overlap. Blanks between them belong to none. */
export function sentences(text: string): Sentence[] {
  const out: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    const words = text.slice(start, end)
    if (/[\p{L}\p{N}]/u.test(words)) {
      const lead = words.length - words.trimStart().length
      out.push({ start: start + lead, end: start + words.trimEnd().length })
    }
    start = end
  }
  for (const match of text.matchAll(/\n|[.;?!…]+["”)]*(?=[ \t]+["“(]?[\p{Lu}\p{N}+\-–—•])/gu)) {
    const end = match.index + match[0].length
    if (match[0] === '\n' || !notAnEnd.test(text.slice(Math.max(start, end - 16), end))) close(end)
  }
  close(text.length)
  return out
}
