import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Helped, Helper } from '@camket/verify/share'

type Told = { readonly done: number } | { readonly helped: Helped }

/** One thread beside the command's own, where the machine has room for it: a second look at the same folder. */
export function threadsFor(folder: string): Helper[] {
  if (availableParallelism() < 2) return []
  return [
    (asked, progress) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./share-worker.mjs', import.meta.url), {
          workerData: { folder, asked },
        })
        worker.on('message', (told: Told) => {
          if ('helped' in told) resolve(told.helped)
          else progress(told.done)
        })
        worker.on('error', reject)
        // Does nothing where it has told everything.
        worker.on('exit', code => reject(new Error(`a checking thread ended early with ${code}`)))
      }),
  ]
}
