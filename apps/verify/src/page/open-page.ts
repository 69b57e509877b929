// What a person does on the page: hands something over and is shown what was found. It has no other input.
import { keysIn } from '../checkpoint.ts'
import type { Finding } from '../finding.ts'
import { findInFolders, findInList, foldersIn, type Handed } from '../sources/files.ts'
import { verifyProof } from '../verify-proof.ts'
import { checkBeside, type Brought } from './check.ts'
import { createView } from './view.ts'

type Job = () => Promise<readonly Finding[] | null>

const pick = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind

/** `script`: the page's own, for the thread beside it. */
export function openPage(script: string): void {
  const view = createView(document)
  const again = pick<HTMLButtonElement>('again')
  const form = document.querySelector('form')!
  let last: Job | null = null
  const run = async (job: Job): Promise<void> => {
    // What is brought stays as it is while it is judged.
    if (form.inert) return
    form.inert = true
    last = job
    view.start()
    try {
      const findings = await job()
      if (findings === null) view.nothing()
      else view.show(findings)
    } catch (error) {
      view.failed(error instanceof Error ? error.message : String(error))
    } finally {
      form.inert = again.disabled = false
    }
  }
  const check = async (handed: Handed): Promise<readonly Finding[]> =>
    checkBeside(script, { handed, brought: await brought(), progress: view.progress })
  const inputs = ['folder', 'files'].map(id => pick<HTMLInputElement>(id))
  const take = (list: readonly File[], folders: Folders | null, chosen?: HTMLInputElement): void => {
    void run(async () => {
      // No other choice stands beside what is judged.
      for (const input of inputs) if (input !== chosen) input.value = ''
      return whatIsIn(list, folders && (await findInFolders(await folders)), check)
    })
  }
  for (const input of inputs) {
    input.addEventListener('change', () => {
      const list = [...(input.files ?? [])]
      if (list.length > 0) take(list, null, input)
    })
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (last !== null) void run(last)
  })
  form.addEventListener('input', view.clear)
  whenDropped(take)
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

async function brought(): Promise<Brought> {
  const key = pick<HTMLInputElement>('key').value.trim()
  const [kept, rules] = ['since', 'policy'].map(id => pick<HTMLInputElement>(id).files?.[0])
  return {
    ...(key === '' ? {} : { key }),
    ...(kept === undefined ? {} : { since: await bytesOf(kept) }),
    ...(rules === undefined ? {} : { policy: await rules.text() }),
  }
}

type Check = (handed: Handed) => Promise<readonly Finding[]>

/** A copy where there is one among the files, else a proof with the record beside it. */
async function whatIsIn(
  list: readonly File[],
  found: Handed | null,
  check: Check,
): Promise<readonly Finding[] | null> {
  const copy = found ?? findInList(list)
  if (copy !== null) return check(copy)
  const [keys] = list.filter(({ name }) => name === 'keys.json')
  const records = list.filter(file => file !== keys && file.name.endsWith('.json'))
  const [proof, ...more] = list.filter(({ name }) => !name.endsWith('.json'))
  const [record] = records
  // Of several it could not be told which belong together, and none may seem to have been checked.
  if (proof === undefined || proof.size > 2 ** 21 || more.length > 0 || records.length > 1) return null
  // Whoever chose a folder that is no copy thinks of no proof.
  if (proof.webkitRelativePath && !proof.name.endsWith('-proof')) return null
  const own = keys === undefined ? null : keysIn(await bytesOf(keys))
  return verifyProof({
    ...(await brought()),
    proof: await bytesOf(proof),
    ownKeys: own?.keys ?? [],
    ...(record === undefined ? {} : { record: await bytesOf(record) }),
  })
}

type Folders = ReturnType<typeof foldersIn>

function whenDropped(take: (list: readonly File[], folders: Folders) => void): void {
  const drop = pick('drop')
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
    // Both lists are empty as soon as this handler is left.
    take([...(event.dataTransfer?.files ?? [])], foldersIn([...(event.dataTransfer?.items ?? [])]))
  })
}
