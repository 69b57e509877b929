// The page: takes what a person hands over, checks it on their machine and says what it found. It has no other input.
import { keysIn } from '../checkpoint.ts'
import type { Finding } from '../finding.ts'
import { filesSource, findInFolders, findInList, foldersIn, type Handed } from '../sources/files.ts'
import { verifyProof } from '../verify-proof.ts'
import { verifyRecord, type VerifyOptions } from '../verify-record.ts'
import { createView } from './view.ts'

const view = createView(document)
const pick = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind
const folder = pick<HTMLInputElement>('folder')
const files = pick<HTMLInputElement>('files')
const key = pick<HTMLInputElement>('key')
const since = pick<HTMLInputElement>('since')
const policy = pick<HTMLInputElement>('policy')
const again = pick<HTMLButtonElement>('again')
const drop = pick('drop')

type Job = () => Promise<readonly Finding[] | null>
let last: Job | null = null
let running = false

async function run(job: Job): Promise<void> {
  if (running) return
  running = true
  last = job
  again.disabled = true
  view.start()
  try {
    const findings = await job()
    if (findings === null) view.nothing()
    else view.show(findings)
  } catch (error) {
    view.failed(error instanceof Error ? error.message : String(error))
  } finally {
    running = false
    again.disabled = false
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

async function brought(): Promise<Pick<VerifyOptions, 'key' | 'since' | 'policy'>> {
  const [kept, rules] = [since.files?.[0], policy.files?.[0]]
  return {
    ...(key.value.trim() === '' ? {} : { key: key.value.trim() }),
    ...(kept === undefined ? {} : { since: await bytesOf(kept) }),
    ...(rules === undefined ? {} : { policy: await rules.text() }),
  }
}

/** A browser has one of its own, several times as fast for long bytes, where it trusts the page's address: a file, https. */
const quick: Pick<VerifyOptions, 'laterDigest'> = crypto.subtle && {
  laterDigest: async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)),
}

async function wholeCopy(handed: Handed): Promise<readonly Finding[]> {
  const options = { ...(await brought()), ...quick, now: new Date(), progress: view.progress }
  return (await verifyRecord(filesSource(handed), options)).findings
}

/** A copy where there is one among the files, else a proof with the record beside it. */
async function whatIsIn(list: readonly File[], found: Handed | null): Promise<readonly Finding[] | null> {
  const copy = found ?? findInList(list)
  if (copy !== null) return wholeCopy(copy)
  const proof =
    list.find(({ name }) => name.endsWith('.tlog-proof')) ?? (list.length === 1 ? list[0] : undefined)
  if (proof === undefined || proof.size > 2 ** 21) return null
  const record = list.find(file => file !== proof && file.name.endsWith('.json') && file.name !== 'keys.json')
  const keys = list.find(({ name }) => name === 'keys.json')
  const own = keys === undefined ? null : keysIn(await bytesOf(keys))
  return verifyProof({
    ...(await brought()),
    proof: await bytesOf(proof),
    ownKeys: own?.keys ?? [],
    ...(record === undefined ? {} : { record: await bytesOf(record) }),
  })
}

for (const input of [folder, files]) {
  input.addEventListener('change', () => {
    const list = [...(input.files ?? [])]
    if (list.length > 0) void run(() => whatIsIn(list, null))
  })
}
again.addEventListener('click', () => {
  if (last !== null) void run(last)
})

for (const name of ['dragenter', 'dragover'] as const) {
  document.addEventListener(name, event => {
    event.preventDefault()
    drop.classList.add('over')
  })
}
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) drop.classList.remove('over')
})
document.addEventListener('drop', event => {
  event.preventDefault()
  drop.classList.remove('over')
  const items = [...(event.dataTransfer?.items ?? [])]
  // Both lists are empty as soon as this handler is left.
  const list = [...(event.dataTransfer?.files ?? [])]
  const folders = foldersIn(items)
  void run(async () => whatIsIn(list, await findInFolders(await folders)))
})
