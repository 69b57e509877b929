import { execFile } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { OnStep } from '../migrate.ts'
import { DatabaseRefused } from '../refusal.ts'
import type { Engine } from './binaries.ts'
import type { Owner } from './owner.ts'
import type { Place } from './place.ts'
import { startRefused } from './start-refused.ts'

const run = promisify(execFile)

/** Whom every session of ours signs in as: it owns the database and its tables, and nothing else of the server. */
export const serverUser = 'camket'
/** Made with the cluster; signs in only to make `serverUser` and its database. */
export const superUser = 'postgres'

/** Makes the cluster where there is none: in a draft folder that takes its place whole, or not at all. */
export async function provideCluster(place: Place, engine: Engine, onStep: OnStep): Promise<void> {
  const data = join(place.cluster, 'data')
  if (existsSync(data)) return refuseOtherEngine(data, engine)
  removeDeadDrafts(place.cluster)
  const draft = join(place.cluster, `draft.${process.pid}`)
  onStep('draft begun')
  await initialise(draft, place.owner, engine)
  onStep('draft made')
  try {
    renameSync(draft, data)
  } catch (error) {
    if (!existsSync(data)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
}

/** A cluster can be run only by the major version that made it. */
export function refuseOtherEngine(data: string, engine: Engine): void {
  const file = join(data, 'PG_VERSION')
  if (!existsSync(file)) throw new DatabaseRefused('damaged', { why: file })
  const found = readFileSync(file, 'utf8').trim()
  if (found !== engine.major) throw new DatabaseRefused('other-engine', { found, known: engine.major })
}

function removeDeadDrafts(cluster: string): void {
  for (const name of readdirSync(cluster)) {
    const pid = Number(/^draft\.(\d+)$/.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) rmSync(join(cluster, name), { recursive: true, force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** UTF-8 with PostgreSQL's own Unicode rules: the same on every machine, whatever locales it has. */
async function initialise(draft: string, owner: Owner, engine: Engine): Promise<void> {
  mkdirSync(draft, { mode: 0o700 })
  if (owner.ids !== undefined) chownSync(draft, owner.ids.uid, owner.ids.gid)
  const args = ['-D', draft, '-U', superUser, '-E', 'UTF8', '--locale=C', '--auth=reject']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  try {
    await run(join(engine.folder, 'bin', 'initdb'), args, { ...owner.ids, cwd: '/', env: plainEnvironment() })
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string }
    // The file is there, its loader is not: a system without the usual C library.
    if (code === 'ENOENT') throw new DatabaseRefused('no-engine', { platform: process.platform })
    throw startRefused(dirname(draft), (stderr ?? String(error)).trim().slice(-500))
  }
  const names = new Set(['root', owner.name])
  const map = [...names].flatMap(name => [superUser, serverUser].map(role => `camket ${name} ${role}\n`))
  writeFileSync(join(draft, 'pg_ident.conf'), map.join(''))
  writeFileSync(join(draft, 'pg_hba.conf'), 'local all all peer map=camket\n')
}

/** The operator's own PG* variables must not reach the server. */
export function plainEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
