// Single clauses in bulk: JSON lines in, one JSON line each out.
import { clearNames } from '@camket/domain/plans/names'
import { limitableRightNames } from '@camket/domain/plans/names'
import { sixClears, type ClauseAnswer } from '@camket/domain/plans/reading'
import { checkClause } from '@camket/services/plans/checkClause'
import { open } from 'node:fs/promises'
import { exit, UsageError, worse, type ExitCode, type Given } from './command.ts'
import { shortened } from './printing/lines.ts'

interface Clause {
  readonly id: string
  readonly text: string
  readonly context: string | null
}

const longestClause = 100_000

/** Answers every good line; a bad one is named by its number and ends with exit 2 after the others. */
export async function checkLines(file: string, { language, values }: Given): Promise<ExitCode> {
  const handle = await open(file).catch(() => {
    throw new UsageError({
      vi: `${file}: không mở được tệp này.`,
      en: `${file}: this file cannot be opened.`,
    })
  })
  let number = 0
  let outcome: ExitCode = exit.done
  for await (const line of handle.readLines()) {
    number += 1
    if (line.trim() === '') continue
    const clause = clauseOf(line)
    if (clause === null) {
      console.error(badLine(file, number)[language])
      outcome = worse(outcome, exit.badInput)
      continue
    }
    const answer = checkClause(clause)
    if (isOpen(answer)) outcome = worse(outcome, exit.wanting)
    if (values['json'] === true) console.log(JSON.stringify(answer))
    else console.error(sentence(clause, answer, language))
  }
  return outcome
}

function clauseOf(line: string): Clause | null {
  try {
    const { id, text, context = null } = JSON.parse(line.replace(/^\uFEFF/, '')) as Record<string, unknown>
    const good =
      typeof id === 'string' &&
      typeof text === 'string' &&
      text.length <= longestClause &&
      (context === null || typeof context === 'string')
    return good ? { id, text, context: context as string | null } : null
  } catch {
    return null
  }
}

const badLine = (file: string, number: number) => ({
  vi: `${file}: dòng ${number} không đúng mẫu {"id": "…", "text": "…", "context": "…" hoặc null}. Sửa dòng này rồi chạy lại.`,
  en: `${file}: line ${number} is not of the form {"id": "…", "text": "…", "context": "…" or null}. Mend the line and run again.`,
})

const isOpen = ({ restrictive, clears }: ClauseAnswer) =>
  restrictive || sixClears.some(clear => !clears[clear])

function sentence({ id, text }: Clause, answer: ClauseAnswer, language: Given['language']): string {
  const rights = answer.rights.map(right => limitableRightNames[right][language]).join(', ')
  const missing = sixClears
    .filter(clear => !answer.clears[clear])
    .map(clear => clearNames[clear][language].toLowerCase())
  const verdict = answer.restrictive
    ? { vi: `hạn chế ${rights}`, en: `limits ${rights}` }
    : { vi: `còn thiếu: ${missing.join(', ') || 'không'}`, en: `missing: ${missing.join(', ') || 'nothing'}` }
  return `${id}  ${shortened(text, 90)}\n    ${verdict[language]}. ${answer.because}`
}
