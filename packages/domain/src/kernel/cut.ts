// Text made shorter without breaking a letter: some letters take two units of a string, and half of one has no UTF-8 form.

/** The beginning of a text, at most so many units long; never half a letter at its end. */
export function firstLetters(text: string, most: number): string {
  if (text.length <= most) return text
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

/** The words that fit, with a sign that more follow; a text without a blank is cut where it is too long. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text
  const blank = text.lastIndexOf(' ', most)
  return `${firstLetters(text, blank > 0 ? blank : most)} …`
}
