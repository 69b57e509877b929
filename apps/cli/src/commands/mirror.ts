import { setTimeout as pause } from 'node:timers/promises'
import { fill } from '@camket/domain/kernel/language'
import type { PublicDoor, Register } from '@camket/services/kernel/door'
import { holdRegister } from '@camket/services/kernel/register'
import { theSigner } from '@camket/services/publication/log/signer'
import { listAgencies } from '@camket/services/publication/reading/listFacets'
import { newestCheckpoint } from '@camket/services/publication/reading/log/checkpoint'
import { logKeys } from '@camket/services/publication/reading/log/keys'
import { rootOfSize } from '@camket/services/publication/reading/mirror/logFiles'
import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { exit, RefusedError, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import type { Languages } from '../mirror/addresses.ts'
import { openFolder, type Folder, type MirrorState } from '../mirror/folder.ts'
import { makeMirror } from '../mirror/make-mirror.ts'
import { inOneSnapshot } from '../mirror/one-snapshot.ts'
import { programName } from '../mirror/program.ts'
import { mirrorCommandWords as words } from '../mirror/words.ts'
import { progressBar } from '../progress-bar.ts'
import { registerOptions, tenantOf, withRegister } from '../register.ts'
import { ensureWebBuilt } from '../server/build-web.ts'
import { loadWeb } from '../server/serve.ts'
import { words as startWords } from './start-words.ts'

export const mirror: Command = {
  options: {
    language: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: words.help,
  async run(given): Promise<ExitCode> {
    const [target] = given.words
    if (target === undefined || given.words.length > 1) throw new UsageError(words.noFolder)
    const languages = languagesOf(given)
    const folder = openFolder(target)
    try {
      const size = await withRegister(given.values, register =>
        mirrorInto(register, { given, folder, languages }),
      )
      tell({ given, target, size }, folder)
      return exit.done
    } finally {
      folder.leave()
    }
  },
}

interface Asked {
  readonly given: Given
  readonly folder: Folder
  readonly languages: Languages
}

function languagesOf({ values }: Given): Languages {
  const asked = values['language'] ?? 'both'
  if (asked === 'vi' || asked === 'en' || asked === 'both') return asked
  throw new UsageError(words.badLanguage)
}

async function mirrorInto(register: Register, asked: Asked): Promise<number> {
  const { given } = asked
  const tenant = await tenantOf(register, given.values)
  await ensureWebBuilt(() => console.error(startWords.building[given.language]))
  const handler = await loadWeb()
  await headSigned(register, tenant)
  return inOneSnapshot(register, tenant, async frozen => {
    holdRegister(frozen)
    try {
      const run = await planned({ register: frozen, tenant }, asked)
      await makeMirror({ ...run, handler })
      return run.state.size
    } finally {
      holdRegister(register)
    }
  })
}

const patience = 10

/** Signs what is committed where this process has the key; elsewhere waits a little for whoever has it. */
async function headSigned(register: Register, tenant: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await theSigner()?.signed(register, tenant)
    const { size } = await publishedSize({ register, tenant })
    const head = await newestCheckpoint({ register, tenant })
    if (head !== null && head.size === size) return
    if (attempt === patience) throw refusal(words.unsigned, { size: Math.max(0, size - 1) })
    await pause(300)
  }
}

type Planned = Omit<Parameters<typeof makeMirror>[0], 'handler'>

/** What this run is to do, after it is sure that the copy is an earlier state of this very register. */
async function planned(door: PublicDoor, { given, folder, languages }: Asked): Promise<Planned> {
  const { size } = await publishedSize(door)
  const head = await newestCheckpoint(door)
  const { origin } = await logKeys(door)
  if (head === null || head.size !== size || origin === null)
    throw refusal(words.unsigned, { size: Math.max(0, size - 1) })
  const root = Buffer.from(head.root).toString('hex')
  const program = programName()
  const { tenant } = door
  const state: MirrorState = { format: 1, tenant, origin, size, root, languages, program }
  await refuseOtherHistory(door, folder.state, state)
  const old = folder.state
  const isSame = old !== null && old.program === program && old.languages === languages
  const { facets } = await listAgencies(door)
  return {
    door,
    folder,
    state,
    layout: { languages, agencies: new Set(facets.map(({ value }) => value)) },
    inside: await insideOf(door),
    from: isSame && given.values['all'] !== true ? old.size : 0,
    progress: progressOf(given),
  }
}

async function refuseOtherHistory(
  door: PublicDoor,
  old: MirrorState | null,
  now: MirrorState,
): Promise<void> {
  if (old === null) return
  if (old.tenant !== now.tenant || old.origin !== now.origin) {
    throw refusal(words.otherLog, { there: old.origin, here: now.origin })
  }
  if (old.size > now.size) throw refusal(words.longer, { there: old.size, here: now.size })
  const then = old.size === 0 ? old.root : await rootOfSize(door, old.size)
  if (then !== old.root) throw refusal(words.beside, { size: old.size })
}

function refusal(phrase: { vi: string; en: string }, values: Record<string, string | number>): RefusedError {
  return new RefusedError([{ vi: fill(phrase.vi, values), en: fill(phrase.en, values) }])
}

/** The address that pages are rendered for; none of it stays in them. */
async function insideOf({ register, tenant }: PublicDoor): Promise<{ proto: string; host: string }> {
  const origin = (await register.tenants()).find(one => one.tenant === tenant)?.origin
  const url = new URL(origin ?? 'http://localhost')
  return { proto: url.protocol.slice(0, -1), host: url.host }
}

const stages = {
  plans: { vi: 'kế hoạch', en: 'plans' },
  lists: { vi: 'danh sách', en: 'lists' },
  records: { vi: 'bản ghi', en: 'records' },
} as const

function progressOf({ language }: Given): Planned['progress'] {
  const bar = progressBar('', language)
  return (stage, done, of) => {
    bar.report({ what: stages[stage][language], done, of })
    if (stage === 'records') bar.clear()
  }
}

function tell(
  { given: { values, language }, target, size }: { given: Given; target: string; size: number },
  { counts, state }: Folder,
): void {
  const nothing = counts.written === 0 && counts.removed === 0 && state !== null
  if (values['json'] === true) console.log(JSON.stringify({ folder: target, size, ...counts }))
  console.error(fill((nothing ? words.nothing : words.done)[language], { folder: target, size, ...counts }))
}
