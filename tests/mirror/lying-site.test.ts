// A site that lies in every way it can: nothing of it becomes part of a copy, and it is said in words why.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { RefusedError } from '../../apps/cli/src/command.ts'
import { BrokenOff } from '../../apps/cli/src/mirror/from/refusal.ts'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { formatNote, parseNote, signNote, withSignatures } from '../../packages/log/src/note.ts'
import { variedPlan } from '../load/varied-plans.ts'
import { firstPlan, madeRecords, planRecords, amend, tombstone } from '../verify/made-records.ts'
import { origin, publicTree, signerOf, type MadeRecord, type Tree } from '../verify/public-tree.ts'
import { contentOf } from './copied-register.ts'
import { fetchCopy, openSite, placeForCopies, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const records = madeRecords(300)
const grown = [...records]
amend(grown, `${firstPlan}.3`, '2026-07-03T04:00:00.000Z')
const served = (made: readonly MadeRecord[]): Tree => publicTree(made, { files: false })
const honest = served(records)
const next = served(grown)

const place = placeForCopies()
let site: Site
let copy = ''
let before: Record<string, string>
let count = 0
beforeAll(async () => {
  site = await openSite(honest)
  copy = place('copy')
  await fetchCopy(site, copy)
  before = contentOf(copy)
})
beforeEach(() => {
  site.tree = next
  site.instead = null
})

const bytesOf = (tree: Tree, path: string): Uint8Array => tree.get(path)!
const text = (tree: Tree, path: string): string => Buffer.from(bytesOf(tree, path)).toString('utf8')
const withFile = (path: string, content: string | Uint8Array | null): Tree => {
  const tree = new Map(next)
  if (content === null) tree.delete(path)
  else tree.set(path, Buffer.from(content))
  return tree
}
const changed = (path: string, change: (old: string) => string): Tree =>
  withFile(path, change(text(next, path)))

/** A new folder, and one that has an earlier state: neither takes anything. */
async function expectRefused(kind: new (...args: never[]) => Error = RefusedError): Promise<string> {
  const fresh = place(`fresh ${(count += 1)}`)
  const told = await fetchCopy(site, fresh).catch((thrown: unknown) => thrown)
  expect(told).toBeInstanceOf(kind)
  const kept = existsSync(fresh) ? readdirSync(fresh).filter(name => name !== '.camket-mirror') : []
  expect(kept).toEqual([])
  await expect(fetchCopy(site, copy)).rejects.toThrow(kind)
  const now = Object.entries(contentOf(copy)).filter(([path]) => !path.startsWith('.camket-mirror/'))
  expect(Object.fromEntries(now)).toEqual(before)
  return (told as Error).message
}

const newest = 'records/bundles/1.jsonl'
const lies: ReadonlyArray<readonly [string, () => Tree]> = [
  ['a bundle cut short', () => changed(newest, old => old.slice(0, -40))],
  ['a bundle that ends between two lines', () => changed(newest, old => old.replace(/[^\n]*\n$/, ''))],
  ['a bundle that is another', () => withFile(newest, bytesOf(next, 'records/bundles/0.jsonl'))],
  ['two records in each other’s place', () => changed(newest, old => swapLines(old))],
  ['another word in a record', () => changed(newest, old => old.replace('sửa theo', 'sửa trái'))],
  ['no body, and no withdrawal', () => changed(newest, old => emptied(old))],
  ['no bundle', () => withFile(newest, null)],
  ['another figure', () => changed('tables/counts.json', old => old.replace(/"n":\d+/, '"n":9999'))],
  [
    'another word in a table',
    () => changed(`tables/plans/${firstPlan}.jsonl`, old => old.replace('trẻ em', 'trẻ')),
  ],
  ['a table more than its plan has', () => changed(`tables/plans/${firstPlan}.jsonl`, old => old + old)],
  ['no table', () => withFile('tables/bodies.jsonl', null)],
  [
    'entries cut short',
    () => withFile('log/tile/entries/001.p/61', bytesOf(next, 'log/tile/entries/001.p/61').slice(0, -9)),
  ],
  ['hashes of others', () => withFile('log/tile/0/001.p/61', Buffer.alloc(61 * 32, 7))],
  ['no keys', () => withFile('log/keys.json', null)],
  ['keys that are none', () => withFile('log/keys.json', '{"origin":1}')],
  ['a head that is none', () => withFile('log/checkpoint', 'hello')],
  [
    'a head with a signature of nobody',
    () => changed('log/checkpoint', old => old.replace(/\n(\d+)\n/, '\n316\n')),
  ],
]

function swapLines(bundle: string): string {
  const lines = bundle.split('\n')
  return [lines[1], lines[0], ...lines.slice(2)].join('\n')
}

function emptied(bundle: string): string {
  return bundle.replace(/"salt":"[0-9a-f]{64}","body":.*\}\n$/m, '"salt":null,"body":null}\n')
}

test.each(lies)('%s', async (_, lie) => {
  site.tree = lie()
  expect(site.tree).not.toEqual(next)
  expect(await expectRefused()).toContain('✗')
})

describe('a plan of which everything was withdrawn', () => {
  const gone = [...records]
  for (const [index, record] of records.entries()) {
    const isOfPlan = record.id === firstPlan || record.id.startsWith(`${firstPlan}.`)
    if (!isOfPlan || record.withdrawn === true || record.kind === 'tombstone') continue
    gone[index] = { ...record, withdrawn: true }
    gone.push(tombstone({ target: index, of: record, publishedAt: records.at(-1)!.publishedAt }))
  }
  const table = `tables/plans/${firstPlan}.jsonl`

  test('a table of it that nothing can be held against is not asked for', async () => {
    site.tree = new Map(served(gone)).set(table, bytesOf(next, table))
    const fresh = place('withdrawn')
    await fetchCopy(site, fresh)
    expect(site.asked.filter(path => path.includes(table))).toEqual([])
    expect(existsSync(join(fresh, table))).toBe(false)
  })

  test('an earlier copy drops its table, which the site goes on showing', async () => {
    const own = place('withdrawn later')
    site.tree = honest
    await fetchCopy(site, own)
    expect(existsSync(join(own, table))).toBe(true)
    site.tree = new Map(served(gone)).set(table, bytesOf(honest, table))
    await fetchCopy(site, own)
    expect(existsSync(join(own, table))).toBe(false)
  })
})

describe('a step back or aside is refused, and what proves another history is kept beside the copy', () => {
  const evidence = (): string[] => readdirSync(place('.')).filter(name => name.includes('contradicts'))

  test('older: a signed state of before proves nothing, and may be a cache’s', async () => {
    site.tree = served(records.slice(0, -1))
    const had = evidence().length
    await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
    expect(contentOf(copy)).toEqual({ ...before, ...leftOf(copy) })
    expect(evidence()).toHaveLength(had)
  })

  test.each([
    ['another history of the same size', () => served(rewritten(records))],
    ['another history, longer', () => served(rewritten(grown))],
  ])('%s', async (_, lie) => {
    site.tree = lie()
    const had = evidence().length
    await expect(fetchCopy(site, copy)).rejects.toThrow(/copy\.contradicts-/)
    expect(contentOf(copy)).toEqual({ ...before, ...leftOf(copy) })
    const kept = evidence()
    expect(kept).toHaveLength(had + 1)
    const notes = kept.map(name => readFileSync(place(name)).toString())
    expect(notes).toContain(text(site.tree, 'log/checkpoint'))
  })

  test('another log', async () => {
    const other = signerOf(1, 'khac.example/log')
    const head = formatCheckpoint({ origin: 'khac.example/log', size: 1, root: Buffer.alloc(32) })
    const keys = {
      origin: 'khac.example/log',
      keys: [{ vkey: other.vkey.text, fromSize: 0, handover: null }],
      policy: null,
    }
    site.tree = withFile('log/checkpoint', signNote(head, other)).set(
      'log/keys.json',
      Buffer.from(JSON.stringify(keys)),
    )
    await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
    expect(contentOf(copy)).toEqual({ ...before, ...leftOf(copy) })
  })
})

test('a stranger who adds his line to the copy’s own checkpoint takes nothing over', async () => {
  const stranger = signerOf(66)
  const head = parseNote(served(records).get('log/checkpoint')!)
  const note = formatNote(withSignatures(head, parseNote(signNote(head.text, stranger)).signatures))
  const keys = [
    { vkey: signerOf(1).vkey.text, fromSize: 0, handover: null },
    { vkey: stranger.vkey.text, fromSize: records.length, handover: Buffer.from(note).toString() },
  ]
  site.tree = publicTree(grown, { files: false, signer: stranger, keys: { origin, keys, policy: null } })
  await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
  expect(contentOf(copy)).toEqual({ ...before, ...leftOf(copy) })
  const first = fetchCopy(site, place('taken over'), { key: signerOf(1).vkey.text })
  await expect(first).rejects.toThrow(RefusedError)
})

/** What a refused run leaves in its work folder. */
function leftOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contentOf(folder)).filter(([path]) => path.startsWith('.camket-mirror/')),
  )
}

function rewritten(made: readonly MadeRecord[]): MadeRecord[] {
  return made.map((record, i) =>
    i === 12 ? { ...record, body: { ...(record.body as object), text: 'khác' } } : record,
  )
}

describe('names that would leave the copy', () => {
  const evil = ['../../../../tmp/x', '..', 'a/b', 'con', 'C:x', 'x\\..\\y', '%2e%2e']

  test.each(evil)('a plan called %s', async id => {
    const made = [...records]
    made.push(...planRecords(id, variedPlan(5, 3), made.length, { publishedAt: '2026-07-03T04:00:00.000Z' }))
    site.tree = served(made)
    const around = (): string[] => readdirSync(place('.')).filter(name => !name.startsWith('fresh'))
    const had = around()
    await expectRefused()
    expect(around()).toEqual(had)
  })

  test('a kind called as the folder of bundles', async () => {
    const forge = (envelope: Record<string, unknown>) => ({ ...envelope, kind: 'bundles' })
    const strange: MadeRecord = { ...records[0]!, id: '0.jsonl', forge }
    site.tree = served([...records, { ...strange, publishedAt: '2026-07-03T04:00:00.000Z' }])
    expect(await fetchCopy(site, copy).catch((error: Error) => error.message)).toContain('bundles')
    expect(contentOf(copy)).toEqual({ ...before, ...leftOf(copy) })
  })
})

describe('a site that never ends', () => {
  const quick = () => siteSource(site.address, { idle: 200, whole: 700, retries: 0 })
  const left = async (): Promise<void> => {
    const error = await fetchCopy(site, copy, { site: quick() }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect([RefusedError, BrokenOff].some(kind => error instanceof kind)).toBe(true)
    expect(contentOf(copy)).toEqual({ ...before, ...leftOf(copy) })
  }

  test('sends bytes without end', async () => {
    site.instead = (path, _, res) => {
      if (path !== 'log/tile/0/001.p/61') return false
      const more = (): void => void (res.write(Buffer.alloc(65_536)) && setImmediate(more))
      res.on('drain', more)
      more()
      return true
    }
    await left()
  })

  test('sends nothing', async () => {
    site.instead = path => path === newest
    await left()
  })

  test('names a size without end', async () => {
    const head = formatCheckpoint({ origin, size: 4_999_999, root: Buffer.alloc(32) })
    site.tree = withFile('log/checkpoint', signNote(head, signerOf(1)))
    await left()
    expect(site.asked.length).toBeLessThan(200)
  })

  test('sends us elsewhere', async () => {
    const other = await openSite(next)
    site.instead = (path, _, res) => {
      if (path !== newest) return false
      res.writeHead(302, { location: `${other.address.href}${path}` }).end()
      return true
    }
    await left()
    expect(other.asked).toEqual([])
  })
})

test('after all that, an honest site is taken', async () => {
  expect(join(copy, 'mirror.json')).toBeTruthy()
  await fetchCopy(site, copy)
  const fresh = place('fresh at last')
  await fetchCopy(site, fresh)
  expect(contentOf(copy)).toEqual(contentOf(fresh))
})
