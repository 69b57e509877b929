import type { Register } from '@camket/services/kernel/door'
import { momentOf } from '@camket/services/publication/reading/snapshot'

type Work = Parameters<Register['asPortal']>[1]
type Tx = Parameters<Work>[0]
type Execute = ReturnType<Tx['getExecutor']>['executeQuery']
type Answer = ReturnType<Execute>

/** While the longest questions are answered a connection is left for the many short ones. */
const connections = 3

/**
 * Hands on a register whose public reads of one tenant all see the same moment, however long the work takes and whatever is
 * published meanwhile: they are transactions that share one snapshot, several of them where the server gives it to others, so
 * that it answers as many questions at a time.
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
    const beside = (hands: readonly [Tx, ...Tx[]]): Promise<Result> => {
      if (hands.length < connections) {
        return register.asPortal(tenant, other => beside([...hands, other]), moment)
      }
      isShared = true
      return work(frozenBy(hands))
    }
    return beside([tx]).catch((error: unknown) => {
      if (isShared) throw error
      // Behind one address there may be several servers, and a snapshot is known to its own alone.
      return work(frozenBy([tx]))
    })
  })
}

/** Answers remembered: enough for the same page in the other language, its neighbours, and whatever counts the whole again. */
const remembered = 2_000

/** What is set for a transaction is set in each of them: whichever is free answers what it was set for. */
const setting = /^\s*select set_config\(/

/**
 * What the first transaction is asked goes to the first of them that is free, in the order of asking; the newest answers are
 * kept: in one snapshot the same question has the same answer, and every page is asked for in two languages.
 */
function askOnce(transactions: readonly [Tx, ...Tx[]]): void {
  const all = transactions.map(tx => {
    const executor = tx.getExecutor()
    return executor.executeQuery.bind(executor)
  })
  const free = [...all]
  const waiting: Array<(execute: Execute) => void> = []
  const answers = new Map<string, Answer>()
  const inTurn = async (...question: Parameters<Execute>): Answer => {
    const execute = free.pop() ?? (await new Promise<Execute>(resolve => waiting.push(resolve)))
    try {
      return await execute(...question)
    } finally {
      const next = waiting.shift()
      if (next === undefined) free.push(execute)
      else next(execute)
    }
  }
  const ofEach = async (...question: Parameters<Execute>): Answer => {
    const [answer] = await Promise.all(all.map(execute => execute(...question)))
    return answer!
  }
  const ask = (...question: Parameters<Execute>): Answer => {
    const [{ sql, parameters }] = question
    if (setting.test(sql)) return ofEach(...question)
    const key = JSON.stringify([sql, parameters])
    const known = answers.get(key)
    const answer = known ?? inTurn(...question)
    answers.delete(key)
    answers.set(key, answer)
    if (answers.size > remembered) answers.delete(answers.keys().next().value ?? '')
    if (known === undefined)
      answer.then(
        ({ rows }) => void (rows.some(isHeavy) && answers.delete(key)),
        () => undefined,
      )
    return answer
  }
  transactions[0].getExecutor().executeQuery = ask as Execute
}

/** Evidence and whole bundles: each is asked for once, and two thousand of them would fill the memory. */
const isHeavy = (row: unknown): boolean =>
  Object.values(row as object).some(
    value => value instanceof Uint8Array || (typeof value === 'string' && value.length > 50_000),
  )
