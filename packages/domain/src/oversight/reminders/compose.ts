// The digest as a mail of plain text: Vietnamese or English, as the person has chosen.
import { fill, writtenDay, type Language } from '../../kernel/language.ts'
import { mostInMail } from './digest.ts'
import type { Line, ToTell } from './lines.ts'
import { sayLine } from './say-line.ts'
import { mailWords } from './words.ts'

export interface Composing {
  readonly day: string
  readonly language: Language
  /** The committee whose register it is. */
  readonly office: string
  /** Makes an address of this register's portal out of a path, in the language. */
  readonly url: (path: string) => string
}

export interface MailText {
  readonly subject: string
  readonly text: string
}

const widest = 76

/** A digest: what has moved, then what is known, at most `mostInMail` lines, and what becomes of those that it has no room for. */
export function composeDigest({ moved, known }: ToTell, { day, language, office, url }: Composing): MailText {
  const lines = [...moved, ...known]
  const late = lines.filter(line => line.late > 0).length
  const subject = late > 0 ? mailWords.subjectLate : mailWords.subject
  const shown = lines.slice(0, mostInMail)
  const [left, later] = [lines.length - shown.length, Math.max(0, moved.length - shown.length)]
  const paragraphs = [
    wrapped(fill(mailWords.opening[language], { day: writtenDay(language, day), office }), ''),
    ...shown.map((line, i) => lineText(line, { number: i + 1, day, language, url })),
    ...(left > 0 ? [wrapped(fill(mailWords.more[language], { n: left }), '')] : []),
    ...(later > 0 ? [wrapped(fill(mailWords.later[language], { n: later }), '')] : []),
    fill(mailWords.all[language], { url: url('/office/reminders') }),
    `-- \n${fill(mailWords.why[language], { url: url('/office/reminders/mail') })}`,
  ]
  return {
    subject: fill(subject[language], { count: lines.length, late, day: writtenDay(language, day) }),
    text: `${paragraphs.join('\n\n')}\n`,
  }
}

function lineText(
  line: Line,
  { number, day, language, url }: { number: number } & Pick<Composing, 'day' | 'language' | 'url'>,
): string {
  const { what, words, since, next, up } = sayLine(line, day, language)
  const head = `${number}. ${what}${words === null ? '' : `: “${words}”`}`
  const rest = [since, ...(up === null ? [] : [up]), next].map(text => wrapped(text, '   '))
  // The link stands alone on its line, however long, so that every mail program finds its end.
  return [wrapped(head, '   ').trimStart(), ...rest, `   ${url(line.item.path)}`].join('\n')
}

/** Lines of at most 76 characters (RFC 5322 asks for 78), indented. */
function wrapped(text: string, indent: string): string {
  return text
    .split('\n')
    .map(paragraph => {
      const lines: string[] = []
      let line = indent
      for (const word of paragraph.split(' ')) {
        const longer = line === indent ? `${indent}${word}` : `${line} ${word}`
        if (longer.length > widest && line !== indent) {
          lines.push(line)
          line = `${indent}${word}`
        } else line = longer
      }
      return [...lines, line].join('\n')
    })
    .join('\n')
}

/** Asks whoever reads the mailbox whether reminders shall go there. */
export function composeConfirmation(
  { language, office, url }: Pick<Composing, 'language' | 'office' | 'url'>,
  secret: string,
): MailText {
  const link = url(`/office/reminders/mail?confirm=${secret}`)
  return {
    subject: mailWords.confirmSubject[language],
    text: `${fill(mailWords.confirm[language], { office, url: link })}\n`,
  }
}
