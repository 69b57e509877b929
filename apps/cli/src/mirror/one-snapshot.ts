import type { Register } from '@camket/services/kernel/door'
import { momentOf } from '@camket/services/publication/reading/snapshot'

type Work = Parameters<Register['asPortal']>[1]
type Tx = Parameters<Work>[0]
type Execute = ReturnType<Tx['getExecutor']>['executeQuery']
type Answer = ReturnType<Execute>

/**
 * Hands on a register whose public reads of one tenant all see the same moment, however long the work takes and whatever is
 * published meanwhile: they are transactions that share one snapshot, two of them where the server gives it to a second one, so
 * that it answers two questions at a time.
 */
export async function inOneSnapshot<Result>(
  register: Register,
  tenant: string,
  work: (frozen: Register) => Promise<Result>,
): Promise<Result> {
  // Before the snapshot, for the directory of tenants is another transaction's.
  const tenants = await register.tenants()
  const frozenBy = (hands: readonly [Tx, ...Tx[]]): Register => {
    askOnce(hands)
    return {
      ...register,
      tenants: async () => tenants,
      asPortal: (asked, read) => (asked === tenant ? read(hands[0]) : register.asPortal(asked, read)),
    }
  }
  return register.asPortal(tenant, async tx => {
    const moment = await momentOf(tx)
    let isShared = false
    const both = (beside: Tx): Promise<Result> => {
      isShared = true
      return work(frozenBy([tx, beside]))
    }
    return register.asPortal(tenant, both, moment).catch((error: unknown) => {
      if (isShared) throw error
      // Behind one address there may be several servers, and a snapshot is known to its own alone.
      return work(frozenBy([tx]))
    })
  })
}

/** Answers remembered: enough for the same page in the other language, and for its neighbours. */
const remembered = 300

interface Hand {
  readonly execute: Execute
  waiting: number
  last: Promise<unknown>
}

/**
 * What the first transaction is asked goes to the one that has less to do, one query after another on each connection; the
 * newest answers are kept: in one snapshot the same question has the same answer, and every page is asked for in two languages.
 */
function askOnce(transactions: readonly [Tx, ...Tx[]]): void {
  const hands = transactions.map((tx): Hand => {
    const executor = tx.getExecutor()
    return { execute: executor.executeQuery.bind(executor), waiting: 0, last: Promise.resolve() }
  })
  const answers = new Map<string, Answer>()
  const inTurn = (...question: Parameters<Execute>): Answer => {
    const hand = hands.reduce((least, one) => (one.waiting < least.waiting ? one : least))
    hand.waiting += 1
    const answer = hand.last.then(() => hand.execute(...question))
    hand.last = answer.catch(() => undefined).finally(() => (hand.waiting -= 1))
    return answer
  }
  const ask = (...question: Parameters<Execute>): Answer => {
    const [{ sql, parameters }] = question
    const key = JSON.stringify([sql, parameters])
    const answer = answers.get(key) ?? inTurn(...question)
    answers.delete(key)
    answers.set(key, answer)
    if (answers.size > remembered) answers.delete(answers.keys().next().value ?? '')
    return answer
  }
  transactions[0].getExecutor().executeQuery = ask as Execute
}
