// A backup is older than what was published and signed since: what restore says, refuses, and brings back from outside.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { PublicDoor } from '../../packages/services/src/kernel/door.ts'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { formatNote, parseNote, signNote } from '../../packages/log/src/note.ts'
import { tilePath } from '../../packages/log/src/tile.ts'
import { openWhole } from '../../packages/storage/src/copy/whole.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import type { NewerSource } from '../../packages/services/src/publication/keeping/newer/source.ts'
import { restoreRegister } from '../../packages/services/src/publication/keeping/restoreRegister.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { newestCheckpoint } from '../../packages/services/src/publication/reading/log/checkpoint.ts'
import { logKeys } from '../../packages/services/src/publication/reading/log/keys.ts'
import { recordBundle } from '../../packages/services/src/publication/reading/log/recordLines.ts'
import { logTile, tileNamed } from '../../packages/services/src/publication/reading/log/tile.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { catchUpLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { backupOf, keptFolder } from './kept.ts'
import { signerOf } from '../verify/public-tree.ts'
import { noon, openTenant, published, valueOf, type Doors } from './open-register.ts'

const register = await createTestDatabase()
const folder = keptFolder()
const keys = keyFolder(join(folder, 'keys'))
const [early, late] = [join(folder, 'sớm'), join(folder, 'muộn')]
let doors: Doors
let slug: string
let sizeOfBackup: number
let secretBody: string

/** The public side of a running register, as files. */
function sideOf(door: PublicDoor, name = 'bản sao'): NewerSource {
  const utf8 = (text: string | undefined) => (text === undefined ? null : Buffer.from(text, 'utf8'))
  return {
    name,
    read: async path => {
      if (path === 'log/checkpoint') return utf8((await newestCheckpoint(door))?.note)
      if (path === 'log/keys.json') return utf8(JSON.stringify(await logKeys(door)))
      const bundle = /^records\/bundles\/(\d+)\.jsonl$/.exec(path)?.[1]
      if (bundle !== undefined) return utf8((await recordBundle(door, Number(bundle)))?.text)
      const tile = tileNamed(path.replace(/^log\//, ''))
      return tile === null ? null : ((await logTile(door, tile))?.bytes ?? null)
    },
  }
}

const changed = (source: NewerSource, path: RegExp, change: (text: string) => string): NewerSource => ({
  ...source,
  read: async (asked, most) => {
    const bytes = await source.read(asked, most)
    return bytes === null || !path.test(asked)
      ? bytes
      : Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1')
  },
})

async function restored(
  path: string,
  how: { newer?: NewerSource[]; takeNewer?: boolean; keys?: string } = {},
) {
  const empty = await createTestDatabase()
  const result = await restoreRegister({
    path,
    place: 'thử',
    now: new Date(noon.getTime() + 3_600_000),
    open: () => openWhole({ url: empty.url }),
    ...how,
    keys: how.keys === undefined ? keys : keyFolder(how.keys),
  })
  return { empty, result, open: { register: empty, tenant: 'minh-son' } }
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

beforeAll(async () => {
  doors = await openTenant(register)
  slug = (await published(doors.secretariat)).slug
  valueOf(await ensureLogKey(doors.operator, keys))
  valueOf(await signHead(doors.operator, keys))
  sizeOfBackup = valueOf(await backupOf(register.url, early)).head.tenants[0]!.size!
  const [row] = (await ask(
    register.url,
    `select body from camket.record_body b join camket.record r using (tenant, index) where kind = 'commitment' and id = '${slug}.2'`,
  )) as [{ body: string }]
  secretBody = row.body
  // What the backup does not know: a plan, an amendment, a withdrawal, another key.
  await published(doors.secretariat, undefined, { symbol: '20/KH-UBND' })
  const change = { text: 'Lời cam kết đã sửa' }
  valueOf(
    await amendCommitment(doors.secretariat, {
      commitment: `${slug}.1`,
      version: 1,
      changes: change,
      reason: 'sửa',
      ground: null,
    }),
  )
  valueOf(await signHead(doors.operator, keys))
  const target = { scope: 'commitment', id: `${slug}.2`, passage: 'mask' } as never
  const decision = 'Quyết định số 3/QĐ-VP'
  const why = { ground: 'private-life', reason: 'theo đề nghị của đương sự', decision } as const
  const { seen } = valueOf(await previewWithdrawal(doors.secretariat, { target }))
  valueOf(await withdraw(doors.secretariat, { target, why, seen }))
  await catchUpLedger(doors.open, keys)
  valueOf(await rotateKey(doors.operator, keys))
  valueOf(await signHead(doors.operator, keys))
  valueOf(await backupOf(register.url, late))
})

test('of the newest state: nothing is missing, signing goes on', async () => {
  const { empty, result } = await restored(late, { newer: [sideOf(doors.open)] })
  expect(valueOf(result).tenants[0]).toMatchObject({
    blocked: null,
    withdrawnAgain: 0,
    newer: { missing: {}, taken: false },
  })
  expect(valueOf(await signHead({ ...doors.operator, register: empty }, keys))).toMatchObject({
    signed: false,
  })
})

test('of an older state: not signed below the guard; what was withdrawn since is withdrawn again before anybody reads', async () => {
  const { empty, result, open } = await restored(early)
  const [tenant] = valueOf(result).tenants
  expect(tenant?.blocked?.code).toMatch(/^(below|beside)-signed-head$/)
  // The commitment, and the plan's and its neighbours' text around it.
  expect(tenant?.withdrawnAgain).toBeGreaterThan(0)
  expect(await signHead({ ...doors.operator, register: empty }, keys)).toMatchObject({ ok: false })
  const told = JSON.stringify([
    await listCommitments(open, { limit: 200 }),
    await frontPage(open),
    await changes(open, {}),
  ])
  expect(told).not.toContain((JSON.parse(secretBody) as { text: string }).text)
  expect(await ask(empty.url, `select from camket.record_body where body = $q$${secretBody}$q$`)).toEqual([])
})

test('without the key folder: not signed, and it is said what is missing', async () => {
  const { result } = await restored(late, { keys: join(folder, 'không có') })
  expect(valueOf(result).tenants[0]?.blocked?.code).toBe('key-missing')
})

test('a newer copy is compared: how many records and which kinds are missing', async () => {
  const { result, empty } = await restored(early, { newer: [sideOf(doors.open)] })
  const size = (await newestCheckpoint(doors.open))!.size
  const [tenant] = valueOf(result).tenants
  expect(tenant?.newer).toMatchObject({ size, taken: false, plans: ['20-kh-ubnd-2023'] })
  const { missing } = tenant!.newer!
  expect(Object.values(missing).reduce((sum, n) => sum + n, 0)).toBe(size - sizeOfBackup)
  expect(missing).toMatchObject({ plan: 2, amendment: 1, tombstone: expect.any(Number) })
  expect(await ask(empty.url, `select from camket.portal_plan`)).toHaveLength(1)
})

test('brought in, the public side is that of the copy and the log goes on where it was signed', async () => {
  const { result, empty, open } = await restored(early, { newer: [sideOf(doors.open)], takeNewer: true })
  const signed = (await newestCheckpoint(doors.open))!
  const [tenant] = valueOf(result).tenants
  expect(tenant).toMatchObject({
    size: signed.size,
    root: Buffer.from(signed.root).toString('hex'),
    blocked: null,
    withdrawnAgain: 0,
  })
  for (const page of [
    (door: PublicDoor) => frontPage(door),
    (door: PublicDoor) => listCommitments(door, { limit: 200 }),
    (door: PublicDoor) => changes(door, {}),
    (door: PublicDoor) => recordBundle(door, 0),
    (door: PublicDoor) => logKeys(door),
  ]) {
    expect(await page(open)).toEqual(await page(doors.open))
  }
  expect((await newestCheckpoint(open))?.note).toBe(signed.note)
  // The office's copy of the plan that was touched is gone, the drafts of others are not.
  const text = (JSON.parse(secretBody) as { text: string }).text
  const held = await ask(
    empty.url,
    `select from camket.plan_reading where reading::text like $q$%${text}%$q$ and plan in
    (select id from camket.plan where slug = '${slug}')`,
  )
  expect(held).toEqual([])
  // It can be published and signed again.
  const operator = { ...doors.operator, register: empty }
  await published({ ...doors.secretariat, register: empty }, undefined, { symbol: '30/KH-UBND' })
  const went = keyFolder(join(folder, 'keys tiếp'))
  rmSync(went.root, { recursive: true, force: true })
  cpSync(keys.root, went.root, { recursive: true })
  chmodSync(join(went.root, 'minh-son'), 0o700)
  expect(valueOf(await signHead(operator, went))).toMatchObject({ signed: true })
})

test('on the command line, out of a folder: told what was brought in, and nothing keeps it from being signed', async () => {
  const copy = join(folder, 'bản sao')
  const size = (await newestCheckpoint(doors.open))!.size
  const entries = tilePath({ level: 'entries', index: 0, width: size })
  for (const path of ['log/checkpoint', 'log/keys.json', `log/${entries}`, 'records/bundles/0.jsonl']) {
    mkdirSync(join(copy, path, '..'), { recursive: true })
    writeFileSync(join(copy, path), (await sideOf(doors.open).read(path, 1))!)
  }
  const empty = await createTestDatabase()
  const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [main, 'restore', early, '--newer', copy, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: empty.url, CAMKET_KEYS: keys.root, CAMKET_LANG: 'en' },
    })
  const taken = run('--take-newer')
  expect(taken).toMatchObject({ status: 0, stdout: '' })
  expect(taken.stderr).toContain(`the register now has ${size} entries`)
  expect(taken.stderr).toMatch(/Brought in from .*: .*Amendment \(1\)/)
  expect(taken.stderr).not.toContain('BLOCKED')
  expect(run()).toMatchObject({ status: 3 })
}, 120_000)

/** Another register that calls itself the same log. */
async function sideOfFork(): Promise<NewerSource> {
  const other = await createTestDatabase()
  const fork = await openTenant(other)
  await published(fork.secretariat, undefined, { symbol: '99/KH-UBND' })
  const forkKeys = keyFolder(join(folder, 'keys khác'))
  const note = parseNote((await honest().read('log/checkpoint', 1 << 20))!)
  const host = parseCheckpoint(note.text).origin.replace(/\/log$/, '')
  valueOf(await ensureLogKey(fork.operator, forkKeys, host))
  valueOf(await signHead(fork.operator, forkKeys))
  return sideOf(fork.open)
}

const honest = () => sideOf(doors.open)
const withKeys =
  (count: number) =>
  (text: string): string => {
    const file = JSON.parse(text) as { keys: unknown[] }
    return JSON.stringify({ ...file, keys: file.keys.slice(0, count) })
  }
/** A stranger adds his line to the newest public checkpoint and says that it hands over to him. */
async function takenOver(): Promise<NewerSource> {
  const site = honest()
  const note = parseNote((await site.read('log/checkpoint', 1 << 20))!)
  const { origin, size } = parseCheckpoint(note.text)
  const stranger = signerOf(66, origin)
  const own = note.signatures.filter(({ name }) => name === origin).slice(-1)
  const added = parseNote(signNote(note.text, stranger)).signatures
  const handover = Buffer.from(formatNote({ text: note.text, signatures: [...own, ...added] })).toString(
    'latin1',
  )
  const withStranger = (text: string): string => {
    const file = JSON.parse(text) as { keys: unknown[] }
    const keys = [...file.keys, { vkey: stranger.vkey.text, fromSize: size, handover }]
    return JSON.stringify({ ...file, keys })
  }
  const bySelf = () => Buffer.from(signNote(note.text, stranger)).toString('latin1')
  return changed(changed(site, /keys\.json/, withStranger), /checkpoint/, bySelf)
}

const lies: Array<[string, () => NewerSource | Promise<NewerSource>, string]> = [
  ['another log of the same name', sideOfFork, 'newer-unreadable'],
  [
    'a checkpoint of more records than were signed',
    () => changed(honest(), /checkpoint/, text => text.replace(/\n(\d+)\n/, '\n9$1\n')),
    'newer-unreadable',
  ],
  [
    'an entry changed',
    () => changed(honest(), /entries/, text => text.replace('20-kh-ubnd', '21-kh-ubnd')),
    'newer-log-differs',
  ],
  [
    'salts changed',
    () => changed(honest(), /bundles/, text => text.replace(/"salt":"../g, '"salt":"00')),
    'newer-log-differs',
  ],
  [
    'a record taken out',
    () => changed(honest(), /bundles/, text => text.split('\n').toSpliced(-3, 1).join('\n')),
    'newer-log-differs',
  ],
  [
    'a key that nobody handed over to',
    () => changed(honest(), /keys\.json/, text => text.replace(/"handover":"[^"]*"/, '"handover":""')),
    'newer-unreadable',
  ],
  ['a takeover by a checkpoint that names nobody', takenOver, 'newer-unreadable'],
  ['keys of which none is named', () => changed(honest(), /keys\.json/, withKeys(0)), 'newer-unreadable'],
  ['keys that are none', () => changed(honest(), /keys\.json/, () => '{}'), 'newer-unreadable'],
  ['nothing there', () => ({ ...honest(), read: async () => null }), 'newer-unreadable'],
  [
    'a site that does not answer',
    () => ({ ...honest(), read: async () => Promise.reject(new Error('timeout')) }),
    'newer-unreadable',
  ],
  [
    'a log of another name',
    () => changed(honest(), /checkpoint/, text => text.replace(/^[^\n]*/, 'ai-do.example/log')),
    'newer-of-no-log',
  ],
]

test('two copies of one log are refused by their names before anything is loaded', async () => {
  const [one, other] = [
    { ...honest(), name: 'one' },
    { ...honest(), name: 'other' },
  ]
  const { result } = await restored(early, { newer: [one, other], takeNewer: true })
  const values = { other: 'one', source: 'other' }
  expect(result).toMatchObject({ ok: false, refusals: [{ code: 'newer-twice', values }] })
})

test('that takeover is refused for its handover, which is a checkpoint', async () => {
  const { result } = await restored(early, { newer: [await takenOver()], takeNewer: true })
  const what = 'log/keys.json (handover-form)'
  expect(result).toMatchObject({ ok: false, refusals: [{ code: 'newer-unreadable', values: { what } }] })
})

test('a copy from before the last change of keys is told to be older than the backup', async () => {
  const source = changed(honest(), /keys\.json/, withKeys(1))
  const { result, empty } = await restored(late, { newer: [source], takeNewer: true })
  expect(result).toMatchObject({ ok: false, refusals: [{ code: 'newer-is-older' }] })
  expect(await ask(empty.url, 'select from camket.tenant')).toEqual([])
})

test.each(lies)('a copy with %s brings nothing in, and nothing is restored', async (_, source, code) => {
  const { result, empty } = await restored(early, { newer: [await source()], takeNewer: true })
  expect(result).toMatchObject({ ok: false, refusals: [{ code }] })
  expect(await ask(empty.url, 'select from camket.tenant')).toEqual([])
})
