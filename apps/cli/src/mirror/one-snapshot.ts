import type { Register } from '@camket/services/kernel/door'

type Work = Parameters<Register['asPortal']>[1]
type Tx = Parameters<Work>[0]
type Execute = ReturnType<Tx['getExecutor']>['executeQuery']
type Answer = ReturnType<Execute>

/**
 * Hands on a register whose public reads of one tenant all see the same moment, however long the work takes and whatever is
 * published meanwhile: they are one transaction.
 */
export async function inOneSnapshot<Result>(
  register: Register,
  tenant: string,
  work: (frozen: Register) => Promise<Result>,
): Promise<Result> {
  // Before the snapshot, for the directory of tenants is another transaction's.
  const tenants = await register.tenants()
  return register.asPortal(tenant, tx => {
    askOnce(tx)
    return work({
      ...register,
      tenants: async () => tenants,
      asPortal: (asked, read) => (asked === tenant ? read(tx) : register.asPortal(asked, read)),
    })
  })
}

/** Answers remembered: enough for the same page in the other language, and for its neighbours. */
const remembered = 300

/**
 * One query after another on the one connection, and the newest answers kept: in one snapshot the same question has the same
 * answer, and every page is asked for in two languages.
 */
function askOnce(tx: Tx): void {
  const executor = tx.getExecutor()
  const execute: Execute = executor.executeQuery.bind(executor)
  const answers = new Map<string, Answer>()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (...question: Parameters<Execute>): Answer => {
    const answer = last.then(() => execute(...question))
    last = answer.catch(() => undefined)
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
  executor.executeQuery = ask as Execute
}
