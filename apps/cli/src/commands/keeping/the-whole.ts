// What backup and restore share on the command line.
import { fill, type Phrase } from '@camket/domain/kernel/language'
import type { Refusal, Result } from '@camket/domain/kernel/refusal'
import { logFindingWords } from '@camket/domain/publication/log/log-findings'
import { isBadFile, keepingWords, type KeepingCode } from '@camket/domain/publication/keeping/words'
import { openTheWhole, type Whole } from '@camket/services/publication/keeping/openWhole'
import { RefusedError, UsageError, type Values } from '../../command.ts'
import { dataFolder } from '../../data-folder.ts'
import { tellPassedOver } from '../../log/passed-over.ts'
import { isEmbedded } from '../../register.ts'

/** As the file names who wrote it. */
export const program = `camket ${process.env['npm_package_version'] ?? '0.1.0'}`

/** Works on the whole register and closes it again, also after a failure. */
export async function withWhole<Answer>(
  values: Values,
  work: (whole: Whole) => Promise<Answer>,
): Promise<Answer> {
  const whole = await openWholeOf(values)
  try {
    return await work(whole)
  } finally {
    await whole.close()
  }
}

export function openWholeOf(values: Values): Promise<Whole> {
  tellPassedOver(values)
  return openTheWhole(
    isEmbedded(values) ? { CAMKET_DATA: dataFolder(values) } : { DATABASE_URL: process.env['DATABASE_URL'] },
  )
}

/** What the operator calls the register. */
export const placeOf = (values: Values): string => (isEmbedded(values) ? dataFolder(values) : 'DATABASE_URL')

/** The value; a bad file ends the command with exit 2, a rule's no with exit 3. */
export function keptOrThrow<Value>(result: Result<Value, KeepingCode>): Value {
  if (result.ok) return result.value
  const [first] = result.refusals
  const phrases = result.refusals.map(phraseOf)
  if (first !== undefined && isBadFile(first.code)) throw new UsageError(phrases[0]!)
  throw new RefusedError(phrases)
}

function phraseOf({ code, values }: Refusal<KeepingCode>): Phrase {
  const { vi, en } = keepingWords[code]
  const found = (logFindingWords as Readonly<Record<string, Phrase>>)[String(values['finding'])]
  if (found === undefined) return { vi: fill(vi, values), en: fill(en, values) }
  return {
    vi: fill(vi, { ...values, what: fill(found.vi, values) }),
    en: fill(en, { ...values, what: fill(found.en, values) }),
  }
}

/** The one file that a command takes. */
export function fileOf(words: readonly string[], command: string): string {
  const [file, ...more] = words
  if (file !== undefined && file !== '' && more.length === 0) return file
  throw new UsageError({
    vi: `cần đúng một tên tệp: camket ${command} sao-luu.camket`,
    en: `exactly one file name is needed: camket ${command} copy.camket`,
  })
}
