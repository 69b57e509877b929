// Checks a share of a copy and sends back what it found.
import { parentPort, workerData } from 'node:worker_threads'
import { help, type Asked } from '@camket/verify/share'
import { takeSaid } from '@camket/verify/said/take-said'
import { directorySource } from '@camket/verify/sources/directory'
import { nodeDigest } from './node-digest.ts'

export async function checkAsked(): Promise<void> {
  const { folder, asked } = workerData as { readonly folder: string; readonly asked: Asked }
  const tell = parentPort!.postMessage.bind(parentPort)
  const progress = (done: number): void => tell({ done })
  const checking = { source: directorySource(folder), digest: nodeDigest, progress, said: takeSaid }
  tell({ helped: await help(checking, asked) })
}
