// A copy of one tenant's public side out of a register: signed first, then read as it stands at one moment.
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fill, type Phrase } from '@camket/domain/kernel/language'
import type { PublicDoor, Register } from '@camket/services/kernel/door'
import { holdRegister } from '@camket/services/kernel/register'
import { theSigner } from '@camket/services/publication/log/signer'
import { listAgencies } from '@camket/services/publication/reading/listFacets'
import { bodySlugs } from '@camket/services/publication/reading/progress/showAgency'
import { newestCheckpoint } from '@camket/services/publication/reading/log/checkpoint'
import { logKeys } from '@camket/services/publication/reading/log/keys'
import { rootOfSize } from '@camket/services/publication/reading/mirror/logFiles'
import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { verifyPageFile } from '@camket/verify/page-build/page-file'
import { RefusedError } from '../command.ts'
import type { Handler, Inside } from '../server/render.ts'
import type { Languages } from './addresses.ts'
import type { Folder, MirrorState } from './folder.ts'
import { makeMirror, type MirrorRun } from './make-mirror.ts'
import { inOneSnapshot } from './one-snapshot.ts'
import { programName } from './program.ts'
import { oldRecordIn } from './data/old-record.ts'
import { changesBetween } from './touched/changes.ts'
import { mirrorCommandWords as words } from './words.ts'

export interface Asked extends Pick<MirrorRun, 'progress'> {
  readonly tenant: string
  readonly folder: Folder
  readonly languages: Languages
  readonly handler: Handler
  /** Everything is written again and compared. */
  readonly all: boolean
}

/** Brings the copy in `folder` to the register's newest signed state and gives its size. Refused (exit 3) where it is no earlier state of it. */
export async function mirrorRegister(register: Register, asked: Asked): Promise<number> {
  const { tenant } = asked
  await headSigned({ register, tenant })
  return inOneSnapshot(register, tenant, async frozen => {
    holdRegister(frozen)
    try {
      const run = await planned({ register: frozen, tenant }, asked)
      await makeMirror(run)
      return run.state.size
    } finally {
      holdRegister(register)
    }
  })
}

const patience = 10

/** Signs what is committed where this process has the key; elsewhere waits a little for whoever has it. */
async function headSigned(door: PublicDoor): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await theSigner()?.signed(door.register, door.tenant)
    const { size } = await publishedSize(door)
    const head = await newestCheckpoint(door)
    if (head !== null && head.size === size) return
    if (attempt === patience) throw refusal(words.unsigned, { size })
    await pause(300)
  }
}

/** What this run is to do, after it is sure that the copy is an earlier state of this very register. */
async function planned(door: PublicDoor, asked: Asked): Promise<MirrorRun> {
  const { folder, languages } = asked
  const state = await stateNow(door, languages)
  const old = folder.state
  await refuseOtherHistory(door, old, state)
  const isSame = old !== null && old.program === state.program && old.languages === languages
  const { facets } = await listAgencies(door)
  return {
    ...asked,
    door,
    state,
    layout: {
      languages,
      agencies: new Set(facets.map(({ value }) => value)),
      bodies: new Set(await bodySlugs(door)),
    },
    inside: await insideOf(door),
    verifyPage: await readFile(verifyPageFile),
    from: isSame && !asked.all && (await isSure({ door, folder }, old.size, state.size)) ? old.size : 0,
  }
}

/** Whether it can be told which pages are touched; else all are written anew. */
async function isSure(
  { door, folder }: { door: PublicDoor; folder: Folder },
  from: number,
  to: number,
): Promise<boolean> {
  const { isUnsure } = await changesBetween(door, { from, to }, oldRecordIn(folder))
  return !isUnsure
}

async function stateNow(door: PublicDoor, languages: Languages): Promise<MirrorState> {
  const { tenant } = door
  const { size } = await publishedSize(door)
  const head = await newestCheckpoint(door)
  const { origin } = await logKeys(door)
  if (head === null || head.size !== size || origin === null) {
    throw refusal(words.unsigned, { size })
  }
  const root = Buffer.from(head.root).toString('hex')
  return { format: 1, tenant, origin, size, root, languages, program: programName() }
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

function refusal(phrase: Phrase, values: Record<string, string | number>): RefusedError {
  return new RefusedError([{ vi: fill(phrase.vi, values), en: fill(phrase.en, values) }])
}

/** The address that pages are rendered for; none of it stays in them. */
async function insideOf({ register, tenant }: PublicDoor): Promise<Inside> {
  const origin = (await register.tenants()).find(one => one.tenant === tenant)?.origin
  const url = new URL(origin ?? 'http://localhost')
  return { proto: url.protocol.slice(0, -1), host: url.host }
}
