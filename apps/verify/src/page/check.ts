// A copy checked on a thread of its own: the page can be read meanwhile, and what the check took is given back with the thread.
import type { Finding } from '../finding.ts'
import { filesSource, type Handed } from '../sources/files.ts'
import { verifyOnce, type Progress, type VerifyOptions } from '../verify-once.ts'

/** What a person has from elsewhere. */
export type Brought = Pick<VerifyOptions, 'key' | 'since' | 'policy'>

/** What the thread says: where it is, what it asks the page for, how it ended. */
type Said =
  | readonly ['progress', Progress]
  | readonly ['find' | 'holds', string]
  | readonly ['findings', readonly Finding[]]
  | readonly ['failed', string]

/** A browser has one of its own, several times as fast for long bytes, where it trusts the page's address: a file, https. */
const quick: Pick<VerifyOptions, 'laterDigest'> = crypto.subtle && {
  laterDigest: bytes =>
    crypto.subtle.digest('SHA-256', bytes as BufferSource).then(found => new Uint8Array(found)),
}

interface Checking {
  readonly handed: Handed
  readonly brought: Brought
  readonly progress: (at: Progress) => void
}

async function check({ handed, brought, progress }: Checking): Promise<readonly Finding[]> {
  let told = 0
  const tell = (at: Progress): void => {
    // Drawing the page more often than is seen would take from the check.
    if (performance.now() < told + 100) return
    told = performance.now()
    progress(at)
  }
  const options = { ...brought, ...quick, now: new Date(), progress: tell }
  return (await verifyOnce(filesSource(handed), options)).findings
}

/** On the thread: the first message is what was brought; each further one answers what was asked, in the order of asking. */
export function checkForPage(): void {
  const answers: Array<(answer: never) => void> = []
  // The list that is left empty is of what would be handed over for good.
  const tell = (...said: Said): void => (globalThis as unknown as Worker).postMessage(said, [])
  const ask =
    <Answer>(what: 'find' | 'holds') =>
    (path: string) =>
      new Promise<Answer>(resolve => {
        answers.push(resolve)
        tell(what, path)
      })
  const handed = { find: ask<File | null>('find'), holds: ask<boolean>('holds') }
  const begin = ({ data: brought }: MessageEvent<Brought>): void => {
    addEventListener('message', ({ data }: MessageEvent) => answers.shift()!(data as never))
    check({ handed, brought, progress: at => tell('progress', at) }).then(
      findings => tell('findings', findings),
      (error: unknown) => tell('failed', String(error)),
    )
  }
  addEventListener('message', begin, { once: true })
}

/** Checks beside the page, or on it where the browser begins no thread for it; rejects with the fault that ended it. */
export function checkBeside(script: string, checking: Checking): Promise<readonly Finding[]> {
  const { handed, brought, progress } = checking
  const address = URL.createObjectURL(new Blob([script]))
  let worker: Worker
  try {
    worker = new Worker(address)
  } catch {
    return check(checking)
  }
  return new Promise<readonly Finding[]>((resolve, reject) => {
    let turn = Promise.resolve()
    const answer = async (what: keyof Handed, path: string): Promise<void> =>
      worker.postMessage(await handed[what](path), [])
    worker.addEventListener('message', ({ data: [what, value] }: MessageEvent<Said>) => {
      if (what === 'progress') progress(value)
      else if (what === 'findings') resolve(value)
      else if (what === 'failed') reject(new Error(value))
      else turn = turn.then(() => answer(what, value)).catch(reject)
    })
    // What happens on it is told in a message: this is a script that was never begun.
    const goOnHere = (): void => {
      worker.terminate()
      resolve(check(checking))
    }
    worker.addEventListener('error', goOnHere)
    worker.postMessage(brought, [])
  }).finally(() => {
    worker.terminate()
    URL.revokeObjectURL(address)
  })
}
