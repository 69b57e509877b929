import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { handOf } from '@camket/domain/progress/who-sees'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { answeredThing, isAnswerer, type Answerable, type AnsweredThing } from './answered-thing.ts'
import type { AnswerCode } from './draftAnswer.ts'
import { loadAnswer, type StoredAnswer } from './stored-answers.ts'

export interface ShownAnswer {
  readonly thing: AnsweredThing
  /** Null where nobody has begun. */
  readonly draft: StoredAnswer | null
  /** The author wrote at it, and so may not publish it. */
  readonly isOwn: boolean
}

/** What is to be answered, and the draft so far; to those alone who answer it. */
export async function showAnswer(door: Door, of: Answerable): Promise<Result<ShownAnswer, AnswerCode>> {
  const found = await read<Result<ShownAnswer, AnswerCode>>(door, 'readDoubts', async tx => {
    const thing = await answeredThing(tx, door.tenant, of)
    if (thing === null) return refused('no-such-doubt', { doubt: of.id })
    if (!isAnswerer(door.author, thing)) return refused('not-yours-to-answer')
    const draft = await loadAnswer(tx, { tenant: door.tenant, ...thing })
    const hand = handOf(door.author)
    return accepted({ thing, draft, isOwn: hand !== null && (draft?.drafters.includes(hand) ?? false) })
  })
  return found.ok ? found.value : found
}
