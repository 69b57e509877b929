// What witnesses have seen beyond this log, for whoever runs it: the server says it once, the doctor each time.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { isGrave, type GraveOutcome } from '@camket/domain/publication/witness/codes'
import { askingWords } from '@camket/domain/publication/witness/refusal-words'
import type { PublicDoor, Register } from '@camket/services/kernel/door'
import { logFreshness } from '@camket/services/publication/reading/log/freshness'
import { adviceOn } from '../commands/log/witness-words.ts'
import { languageOf } from '../language.ts'

export interface GraveAnswer {
  /** As the policy calls the witness. */
  readonly name: string
  readonly outcome: GraveOutcome
  /** Of one that knows a longer log: how long. */
  readonly knownSize: number | null
  /** ISO 8601; null where it was not kept when. */
  readonly saidAt: string | null
}

/**
 * What stands of each witness until it cosigns again. That this log has grown past what one has seen takes nothing back:
 * a log that was restored and went on is another one, however long it is.
 */
export async function graveAnswers(door: PublicDoor): Promise<GraveAnswer[]> {
  const { asked } = await logFreshness(door, new Date())
  return asked.flatMap(({ name, trouble }) => {
    if (trouble === null || !isGrave(trouble.outcome)) return []
    const { outcome, knownSize, saidAt } = trouble
    return [{ name, outcome, knownSize, saidAt }]
  })
}

const line: Phrase = {
  vi: 'nhân chứng {name}, khi được hỏi: {said}{size}. {advice}',
  en: 'the witness {name}, when asked: {said}{size}. {advice}',
}

export function graveWords({ name, outcome, knownSize }: GraveAnswer, language: Language): string {
  const said = askingWords[outcome][language]
  const size = knownSize === null ? '' : ` (${knownSize})`
  return fill(line[language], { name, said, size, advice: adviceOn[outcome][language] })
}

/** Tells each such answer of a tenant when it begins, and again only after the witness has cosigned or said another one. */
export function graveTeller(
  register: Register,
  tell: (tenant: string, words: string) => void,
): (tenant: string) => Promise<void> {
  const told = new Map<string, ReadonlySet<string>>()
  const named = ({ name, outcome }: GraveAnswer): string => `${outcome} ${name}`
  return async tenant => {
    const answers = await graveAnswers({ register, tenant })
    const before = told.get(tenant)
    told.set(tenant, new Set(answers.map(named)))
    const language = languageOf(undefined, process.env)
    for (const answer of answers) if (!before?.has(named(answer))) tell(tenant, graveWords(answer, language))
  }
}
