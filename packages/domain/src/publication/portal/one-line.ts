// A promise may stand on several lines of the paper: a wrapped sentence, a row of a table, a task with its labelled lines.

/** Ends of a line after which the sentence goes on, or has an end mark of its own. */
const needsNoMark = /[.;:,!?–-]$/
/** The next line goes on in the middle of a sentence. */
const goesOn = /^[\p{Ll})]/u

/** The text on one line as a list shows it: wrapped lines joined by a blank, cells and labelled lines set apart by a dot. */
export function inOneLine(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .reduce((joined, line) => {
      if (joined === '') return line
      return needsNoMark.test(joined) || goesOn.test(line) ? `${joined} ${line}` : `${joined} · ${line}`
    }, '')
}
