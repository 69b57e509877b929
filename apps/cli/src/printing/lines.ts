// Sets text in a column for the terminal: words are never cut, following lines hang under the first.

/** Columns to write in: what the terminal has, within what is comfortable to read. */
function lineWidth(): number {
  return Math.min(Math.max(process.stderr.columns ?? 100, 50), 100)
}

/** `first` stands in front of the first line; the others are indented to its width. */
export function hung(first: string, text: string, width = lineWidth()): string {
  const indent = ' '.repeat(first.length)
  const lines: string[] = []
  let line = first
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const blank = line.trim() === '' || line === first ? '' : ' '
    if (line.length + blank.length + word.length > width && line.trim() !== first.trim()) {
      lines.push(line)
      line = indent + word
    } else {
      line += blank + word
    }
  }
  return [...lines, line].join('\n')
}

/** At most `most` letters, cut at a word. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  return `${flat.slice(0, Math.max(flat.lastIndexOf(' ', most - 2), most / 2))} …`
}

/** A value as one line of JSON, of which no letter steers a terminal. */
export function jsonLine(value: unknown): string {
  const escaped = (mark: string): string =>
    mark
      .split('')
      .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
}
