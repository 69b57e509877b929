import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { inputProblemNames } from '@camket/domain/people/office-words'
import type { Refusal, Result } from '@camket/domain/kernel/refusal'
import { refusalWords } from '@camket/domain/publication/words'
import { RefusedError } from './command.ts'

/** The sentence of a refusal; a code without words shows itself, so that a test finds it. */
function refusalPhrase({ code, values }: Refusal): Phrase {
  const words = (refusalWords as Readonly<Record<string, Phrase>>)[code] ?? { vi: code, en: code }
  const problem = code === 'bad-input' ? inputProblemNames[String(values['problem'])] : undefined
  if (problem === undefined) return { vi: fill(words.vi, values), en: fill(words.en, values) }
  const told = (language: Language): string =>
    fill(words[language], { ...values, problem: fill(problem[language], values) })
  return { vi: told('vi'), en: told('en') }
}

export function refusedWith(refusals: ReadonlyArray<Refusal>): RefusedError {
  return new RefusedError(refusals.map(refusalPhrase))
}

/** The value of a result; a rule's no ends the command with exit 3. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw refusedWith(result.refusals)
  return result.value
}
