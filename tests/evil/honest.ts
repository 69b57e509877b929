// An honest province with a past, and the outside world that watched it grow: a witness, a monitor, a journalist.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { openWitnessDoor, type WitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { commandLine, theServer, type Author } from '../../packages/domain/src/kernel/author.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { askWitnesses } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { witnessLog } from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { variedPlan } from '../load/varied-plans.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'
import { copyKeys } from './copy-keys.ts'
import type { Copies, Copy } from './databases.ts'
import { openFront, type Front } from './front.ts'
import { othersSpeak } from './said.ts'
import { serving } from './serving.ts'
import { asSuperuser, tenant } from './superuser.ts'
import { monitorOnce, verifyAt } from './watching.ts'

/** Words of a person that were published by mistake and withdrawn. */
export const canary = 'Trần Thử Canari'
export const figure = '12 lớp'
export const watcher = 'toa-soan'

const firstPlan: readonly PlanLine[] = [
  { text: 'BAN CHỈ ĐẠO NHÂN QUYỀN TỈNH MINH SƠN' },
  { text: 'II. NHIỆM VỤ' },
  {
    text: `1. Sở Tư pháp mở ${figure} phổ biến quyền con người trước ngày 30/6/2027.`,
    task: 'II.1',
    lead: 'Sở Tư pháp',
    due: '2027-06-30',
    clears: ['who', 'what', 'when'],
  },
  {
    text: `2. Sở Y tế thăm khám cho bà ${canary} và người khuyết tật trước ngày 01/9/2027.`,
    task: 'II.2',
    lead: 'Sở Y tế',
    due: '2027-09-01',
  },
  { text: '3. Công an tỉnh ngăn chặn thông tin xấu.', task: 'II.3', limits: 'ngăn chặn thông tin xấu' },
]

/** A moment of the honest register: its database and its key folder, and how far it went. */
interface Moment {
  readonly database: string
  readonly keys: string
}

export interface Honest {
  readonly copies: Copies
  readonly folder: string
  readonly front: Front
  /** Five days ago, and now. */
  readonly older: Moment
  readonly newest: Moment
  readonly witness: Moment
  /** What lies outside the operator's reach. */
  readonly outside: Outside
  readonly authors: { readonly secretariat: Author }
  readonly witnessDoor: WitnessSlot
  close(): Promise<void>
}

interface Outside {
  /** The log's key and the witness's, as they were printed in a newspaper. */
  readonly key: string
  readonly policy: string
  /** Checkpoints kept five days ago and now. */
  readonly keptOlder: string
  readonly kept: string
  readonly monitor: string
  readonly monitorOlder: string
  /** What a reader's own `verify --keep` remembers of the address. */
  readonly remembered: string
}

/** The witness's address stays; what answers there is set for each attack. */
interface WitnessSlot {
  readonly url: string
  readonly server: Server
  door: WitnessDoor | null
}

const days = (n: number): number => n * 86_400_000

export async function honestProvince(copies: Copies): Promise<Honest> {
  const folder = mkdtempSync(join(tmpdir(), 'camket-evil-'))
  const slot = await openWitnessSlot()
  const front = await openFront()
  const [log, witness] = [await copies.empty(), await copies.empty()]
  const [logKeys, witnessKeys] = [join(folder, 'keys'), join(folder, 'witness-keys')]
  signWith(logKeys)
  const doors = await openTenant(log, tenant, new Date(Date.now() - days(5)))
  await firstDays(doors)
  const outside = await watchersOf({ folder, front, log, witness, witnessKeys, doors, slot })
  const older: Moment = { database: await copies.keep(log), keys: join(folder, 'keys-older') }
  copyKeys(logKeys, older.keys)
  const again = await copies.of(older.database)
  await today({ ...doors, ...doorsOf(again, doors.secretariat.author) })
  await cosigned(again)
  await watched(again, { front, outside })
  await again.close()
  const newest: Moment = { database: again.name, keys: logKeys }
  slot.door = null
  return {
    copies,
    folder,
    front,
    older,
    newest,
    witness: { database: await copies.keep(witness), keys: witnessKeys },
    outside,
    authors: { secretariat: doors.secretariat.author },
    witnessDoor: slot,
    async close() {
      await front.close()
      slot.server.closeAllConnections()
      await new Promise(resolve => slot.server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function signWith(keys: string): void {
  const tell = (of: string, why: unknown): void => {
    if (why !== null) throw new Error(`${of} is not signed: ${JSON.stringify(why)}`)
  }
  const fault = (_of: string, error: unknown): void => {
    throw error
  }
  holdSigner({ keys: keyFolder(keys), tell, fault })
}

export function doorsOf(register: Copy, author: Author, now = new Date()): Doors {
  const as = (who: Author) => ({ register, tenant, author: who, now })
  return {
    secretariat: as(author),
    operator: as(commandLine),
    server: as(theServer),
    open: { register, tenant },
  }
}

async function firstDays({ secretariat, server }: Doors): Promise<void> {
  valueOf(await saveBody(secretariat, { name: 'Sở Tư pháp', kind: 'department' }))
  valueOf(await saveBody(secretariat, { name: 'Sở Y tế', kind: 'department' }))
  valueOf(await publishBodies(secretariat))
  await published(secretariat, firstPlan, { symbol: '12/KH-BCĐ', title: 'Kế hoạch năm 2027' })
  await published(secretariat, variedPlan(3, 280), { symbol: '15/KH-BCĐ', title: 'Kế hoạch năm năm' })
  valueOf(await publishDay(server))
}

async function today({ secretariat, server }: Doors): Promise<void> {
  valueOf(await publishDay(server))
  const commitment = '12-kh-bcd-2023.1'
  const changes = { recurring: true }
  const by = { version: 1, reason: 'theo văn bản mới', ground: null }
  valueOf(await amendCommitment(secretariat, { commitment, changes, ...by }))
  const target = { scope: 'words', plan: '12-kh-bcd-2023', words: [canary] } as const
  const why = { ground: 'personal-data', reason: 'Văn bản nêu tên một người dân.', decision: null } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why, seen }))
  await othersSpeak(server)
  await published(secretariat, variedPlan(5, 12), { symbol: '20/KH-BCĐ', title: 'Kế hoạch quý' })
}

interface Watching {
  readonly folder: string
  readonly front: Front
  readonly log: Copy
  readonly witness: Copy
  readonly witnessKeys: string
  readonly doors: Doors
  readonly slot: WitnessSlot
}

/** The witness takes the log up, the monitor looks a first time, the journalist keeps what is served. */
async function watchersOf(of: Watching): Promise<Outside> {
  const { folder, front, log, witness, witnessKeys, doors, slot } = of
  const editors = await openTenant(witness, watcher)
  const keys = keyFolder(witnessKeys)
  const { vkey } = valueOf(await ensureWitnessKey(editors.operator, keys, 'bao.example'))
  const [row] = await asSuperuser(log.url, sql => sql('select vkey from log_key'))
  const key = String(row!['vkey'])
  valueOf(await witnessLog(editors.operator, { vkey: key }))
  slot.door = openWitnessDoor(witness, keys, error => console.error(error))
  const policy = `log ${key}\nwitness bao ${vkey} ${slot.url}\nquorum bao\n`
  valueOf(await setPolicy(doors.operator, { policy }))
  await cosigned(log)
  const outside: Outside = {
    key: join(folder, 'outside/key.txt'),
    policy: join(folder, 'outside/policy.txt'),
    keptOlder: join(folder, 'outside/kept-older.checkpoint'),
    kept: join(folder, 'outside/kept.checkpoint'),
    monitor: join(folder, 'outside/monitor'),
    monitorOlder: join(folder, 'outside/monitor-older'),
    remembered: join(folder, 'outside/remembered'),
  }
  mkdirSync(join(folder, 'outside'))
  writeFileSync(outside.key, key)
  writeFileSync(outside.policy, policy)
  await watched(log, { front, outside: { ...outside, kept: outside.keptOlder } })
  cpSync(outside.monitor, outside.monitorOlder, { recursive: true })
  return outside
}

/** Looks from outside; at an honest log nothing may be found wanting. */
async function watched(log: Copy, { front, outside }: { front: Front; outside: Outside }): Promise<void> {
  await serving(log, front, async address => {
    const looked = await monitorOnce(address, ['--keep', outside.monitor])
    const verified = await verifyAt(address, ['--key', outside.key, '--policy', outside.policy, '--evidence'])
    const kept = await verifyAt(address, ['--keep', outside.remembered])
    const wrong = [...looked.findings, ...verified.findings, ...kept.findings].filter(({ ok }) => !ok)
    if (wrong.some(({ code }) => code !== 'frozen')) throw new Error(JSON.stringify(wrong))
    const bytes = await (await fetch(`${address}/log/checkpoint`)).bytes()
    writeFileSync(outside.kept, bytes)
  })
}

async function cosigned(log: Copy): Promise<void> {
  const asked = valueOf(await askWitnesses(doorsOf(log, theServer).server, postToWitness))
  if (asked.some(({ outcome }) => outcome !== 'cosigned')) throw new Error(JSON.stringify(asked))
}

async function openWitnessSlot(): Promise<WitnessSlot> {
  const server = createServer((req, res) => {
    if (slot.door === null) return res.destroy()
    void slot.door.answer(watcher, req, res)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const slot: WitnessSlot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    door: null,
  }
  return slot
}
