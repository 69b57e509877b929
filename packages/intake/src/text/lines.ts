import { UnreadableFile } from '../document.ts'

/** A plan with all its annexes is far below a million characters. */
const mostCharacters = 6_000_000

/**
 * The printed lines of a text: without controls and zero-width characters, blanks at both ends gone.
 * @throws UnreadableFile too-large
 */
export function printedLines(text: string): string[] {
  if (text.length > mostCharacters) {
    throw new UnreadableFile('too-large', { megabytes: Math.ceil(text.length / 1024 / 1024), limit: 6 })
  }
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map(cleaned)
}

function cleaned(line: string): string {
  return line.replace(/[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/gu, '').trim()
}
