// What a follower keeps, and what it accuses a log of: each signed head that was proven to follow, and of another history only what shows one.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { followOnce, type FollowState } from '../../apps/verify/src/follow.ts'
import type { Source } from '../../apps/verify/src/source.ts'
import { folderOfLog, keepContradiction, newestKept } from '../../apps/verify/src/sources/kept-folder.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import { keyTypes, vkeyOf } from '../../packages/log/src/note.ts'
import { sourceOf } from './check.ts'
import { more, most, records, rewritten } from './grown-records.ts'
import { amend, firstPlan, madeRecords, today } from './made-records.ts'
import { origin, publicTree, signerOf, writeTree, type MadeRecord, type Tree } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'kept-heads-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A site that shows other trees from the n-th time on that its checkpoint is asked for. */
function siteOf(...trees: Tree[]): Source {
  let asked = 0
  return {
    kind: 'site',
    read(path) {
      if (path === 'log/checkpoint') asked += 1
      const bytes = trees[Math.min(Math.max(asked, 1), trees.length) - 1]!.get(path)
      return Promise.resolve(bytes === undefined ? null : Uint8Array.from(bytes))
    },
  }
}

const key = signerOf(1).vkey.text
const codes = (found: { findings: ReadonlyArray<{ code: string; ok: boolean }> }): string[] =>
  found.findings.filter(({ ok }) => !ok).map(({ code }) => code)
const all = (found: { findings: ReadonlyArray<{ code: string }> }): string[] =>
  found.findings.map(({ code }) => code)
const flipped = (tree: Tree, path: string): Tree => {
  const bytes = Buffer.from(tree.get(path)!)
  bytes[40]! ^= 1
  return new Map([...tree, [path, bytes]])
}
const begun = async (): Promise<FollowState> =>
  (await followOnce(sourceOf(publicTree(records)), null, { now: today, key })).next!
const aDayOn = new Date(today.getTime() + 25 * 3_600_000)
const soon = new Date(today.getTime() + 3_600_000)

describe('two readings in one look', () => {
  test.each([
    ['of the same length', rewritten(records), records],
    ['that is longer', rewritten(more), more],
    ['that is longer than what comes after', rewritten(most), more],
  ])('another history %s, shown at the first one alone, is told and kept', async (_, other, honest) => {
    const round = await followOnce(siteOf(publicTree(other), publicTree(honest)), await begun(), {
      now: aDayOn,
      key,
    })
    expect(codes(round)).toEqual(expect.arrayContaining([expect.stringMatching(/^since-(differs|newer)$/)]))
    expect(round.proven).toEqual([])
    const shown = Buffer.from(publicTree(other).get('log/checkpoint')!)
    if (codes(round).includes('since-differs'))
      expect(round.contradicting.some(({ bytes }) => shown.equals(bytes))).toBe(true)
  })

  test('another history that is shown to the daily check alone is told and kept', async () => {
    const site = siteOf(publicTree(more), publicTree(rewritten(most)))
    const round = await followOnce(site, await begun(), { now: aDayOn, key })
    expect(codes(round)).toContain('since-differs')
    expect(round.contradicting.map(({ size }) => size).sort()).toContain(most.length)
    expect(round.contradicting.length).toBeGreaterThan(1)
  })

  test('what is withdrawn between them is told', async () => {
    const now = aDayOn
    const round = await followOnce(siteOf(publicTree(more), publicTree(most)), await begun(), { now, key })
    expect(all(round)).toContain('withdrawn')
    expect(round.proven.map(({ size }) => size)).toEqual([more.length, most.length])
    const next = await followOnce(sourceOf(publicTree(most)), round.next, { now, key })
    expect(all(next)).not.toContain('withdrawn')
  })

  test('a head that only the daily check saw must be continued', async () => {
    const now = aDayOn
    const round = await followOnce(siteOf(publicTree(more), publicTree(most)), await begun(), { now, key })
    const fork = [...more]
    amend(fork, `${firstPlan}.3`, '2026-07-03T05:15:00.000Z')
    const next = await followOnce(sourceOf(publicTree(fork)), round.next, { now, key })
    expect(codes(next)).toContain('since-differs')
    expect(next.contradicting).toHaveLength(1)
  })

  test('a check that reads once more keeps what the first reading showed', async () => {
    const ahead = publicTree(rewritten(more))
    // Tables of a later state: an honest portal is so for a moment, and is read again.
    for (const [path, bytes] of publicTree(most)) if (path.startsWith('tables/')) ahead.set(path, bytes)
    const kept = { note: publicTree(records).get('log/checkpoint')!, key }
    const site = siteOf(ahead, publicTree(most))
    const verified = await verifyRecord(site, { now: soon, key, kept })
    expect(codes(verified)).toContain('since-differs')
    expect(verified.proven).toBeNull()
    expect(verified.head?.size).toBe(more.length)
  })

  test('the second reading of a check must continue the first', async () => {
    const ahead = publicTree(more)
    for (const [path, bytes] of publicTree(most)) if (path.startsWith('tables/')) ahead.set(path, bytes)
    const verified = await verifyRecord(siteOf(ahead, publicTree(rewritten(most))), { now: soon, key })
    expect(codes(verified)).toContain('since-differs')
    expect(verified.contradicting.map(({ size }) => size)).toEqual([most.length, more.length])
  })
})

describe('a witness that is away', () => {
  const { text: witness } = vkeyOf('w.example', keyTypes.ed25519Cosignature, signerOf(3).vkey.publicKey)
  const own = { key, policy: `witness w ${witness}\nquorum w\n` }

  test('keeps no follower from seeing that the log was rewritten meanwhile', async () => {
    const first = await followOnce(sourceOf(publicTree(records)), null, { ...own, now: today })
    expect(codes(first)).toEqual(['cosignatures-lacking'])
    const second = await followOnce(sourceOf(publicTree(more)), first.next, { ...own, now: soon })
    expect(codes(second)).toEqual(['cosignatures-lacking'])
    const third = await followOnce(sourceOf(publicTree(rewritten(more))), second.next, { ...own, now: soon })
    expect(codes(third)).toEqual(['cosignatures-lacking', 'since-differs'])
    expect(third.contradicting).toHaveLength(1)
  })

  test('nor `verify --keep`', () => {
    const policy = join(folder, 'policy.txt')
    writeFileSync(policy, own.policy)
    const keep = join(folder, 'kept')
    const place = join(folder, 'copy')
    const verify = (tree: Tree) => {
      rmSync(place, { recursive: true, force: true })
      writeTree(tree, place)
      const words = [camket, 'verify', place, '--keep', keep, '--key', key, '--policy', policy, '--json']
      const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
      return { status, says: stdout }
    }
    expect(verify(publicTree(records))).toMatchObject({ status: 1 })
    expect(readdirSync(folderOfLog(keep, origin))).toHaveLength(1)
    const { status, says } = verify(publicTree(rewritten(more)))
    expect(status).toBe(1)
    expect(says).toContain('"since-differs"')
    expect(
      readdirSync(folderOfLog(keep, origin)).filter(name => name.startsWith('contradicts-')),
    ).toHaveLength(1)
  })
})

describe('a byte that is wrong is no other history', () => {
  /** Where the kept tree ends. */
  const edge = (made: readonly MadeRecord[]) => `log/tile/0/001.p/${made.length - 256}`

  test.each(['log/tile/entries/000', 'log/tile/0/000'])('in %s, for who follows', async path => {
    const round = await followOnce(sourceOf(flipped(publicTree(more), path)), await begun(), {
      now: aDayOn,
      key,
    })
    expect(codes(round).length).toBeGreaterThan(0)
    expect(codes(round).filter(code => code.startsWith('since-'))).toEqual([])
    expect(round.contradicting).toEqual([])
  })

  test('what comes with it is proven by its entries: told, kept, and to be continued', async () => {
    const state = await begun()
    const bad = flipped(publicTree(most), edge(most))
    const round = await followOnce(sourceOf(bad), state, { now: soon, key })
    expect(codes(round)).toEqual(['tile-differs'])
    expect(all(round)).toEqual(expect.arrayContaining(['followed-on', 'withdrawn']))
    expect(round.proven.map(({ size }) => size)).toEqual([most.length])
    // Cut off and continued otherwise, with the tile mended.
    const back = await followOnce(sourceOf(publicTree(more)), round.next, { now: soon, key })
    expect(codes(back)).toEqual(expect.arrayContaining(['since-newer', 'tile-differs']))
  })

  test('all of the log is asked for once an hour as long as it stands, and the fault is told each time', async () => {
    const asked = new Set<string>()
    const bad = flipped(publicTree(more), edge(more))
    const source: Source = {
      kind: 'site',
      read(path) {
        asked.add(path)
        const bytes = bad.get(path)
        return Promise.resolve(bytes === undefined ? null : Uint8Array.from(bytes))
      },
    }
    const first = await followOnce(source, await begun(), { now: soon, key })
    const whole = asked.size
    asked.clear()
    const next = await followOnce(source, first.next, { now: new Date(soon.getTime() + 60_000), key })
    expect(codes(next)).toEqual(['tile-differs'])
    expect(all(next)).toContain('still-standing')
    expect(asked.size).toBeLessThan(whole / 2)
    asked.clear()
    const later = await followOnce(source, next.next ?? first.next, {
      now: new Date(soon.getTime() + 3_600_001),
      key,
    })
    expect(codes(later)).toEqual(['tile-differs'])
    expect(asked.size).toBeGreaterThanOrEqual(whole)
  })

  test('a clock that was wrong once puts no look at everything off', async () => {
    const bad = publicTree(more)
    const bundle = 'records/bundles/0.jsonl'
    bad.set(
      bundle,
      Buffer.from(
        Buffer.from(bad.get(bundle)!).toString('utf8').replace('"recurring":false', '"recurring":true '),
      ),
    )
    const state = { ...(await begun()), auditedAt: '2099-01-01T00:00:00.000Z' }
    expect(codes(await followOnce(sourceOf(bad), state, { now: soon, key }))).toContain('record-digest')
  })

  test('a policy of another log is the reader’s mistake at every look', async () => {
    const own = `log ${signerOf(2, 'khac.example/log').vkey.text}\nquorum none\n`
    for (const state of [null, await begun()]) {
      const { findings } = await followOnce(sourceOf(publicTree(more)), state, { now: soon, policy: own })
      expect(findings.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual(['key-unknown'])
    }
  })

  test('nor is a copy that takes its narrow tiles away while it is read', async () => {
    const long = madeRecords(600)
    const [start, before, after] = [300, 310, long.length].map(size => publicTree(long.slice(0, size)))
    const state = (await followOnce(sourceOf(start!), null, { now: today, key })).next
    let asked = 0
    const source: Source = {
      kind: 'site',
      read(path) {
        if (path === 'log/checkpoint') asked += 1
        const bytes = (asked === 1 && path === 'log/checkpoint' ? before! : after!).get(path)
        return Promise.resolve(bytes === undefined ? null : Uint8Array.from(bytes))
      },
    }
    const round = await followOnce(source, state, { now: soon, key })
    expect(codes(round)).toEqual([])
    expect(round.proven.at(-1)?.size).toBe(long.length)
  })

  test('a missing file neither, for who checks', async () => {
    const kept = { note: publicTree(records.slice(0, 200)).get('log/checkpoint')!, key }
    for (const path of ['log/tile/entries/000', 'log/tile/0/000']) {
      const tree = publicTree(more)
      tree.delete(path)
      const verified = await verifyRecord(sourceOf(tree), { now: soon, key, kept })
      expect(codes(verified)).toContain('file-missing')
      expect(codes(verified).filter(code => /^(since|handover)-/.test(code))).toEqual([])
    }
    const flippedToo = await verifyRecord(sourceOf(flipped(publicTree(more), 'log/tile/entries/000')), {
      now: soon,
      key,
      kept,
    })
    expect(codes(flippedToo).filter(code => code.startsWith('since-'))).toEqual([])
  })
})

describe('the folder', () => {
  const contradiction = (n: number) => ({
    size: 5,
    root: Uint8Array.from({ length: 32 }, (_, i) => (i < 31 ? 7 : n)),
    bytes: Buffer.from(`${n}`),
  })

  test('keeps eight heads that contradict, none over another whose root begins alike', () => {
    const own = join(folder, 'contradictions')
    const files = Array.from({ length: 12 }, (_, n) => keepContradiction(own, contradiction(n)))
    expect(new Set(files.slice(0, 8)).size).toBe(8)
    expect(files.slice(8)).toEqual([null, null, null, null])
    expect(keepContradiction(own, contradiction(3))).toBe(files[3])
    expect(readdirSync(own)).toHaveLength(8)
  })

  test('that an older version made stays the log’s own', () => {
    const keep = join(folder, 'older')
    const note = (of: string) => `${of}\n5\nAAAA\n`
    const made: ReadonlyArray<readonly [string, string]> = [
      ['a.example_8443_log', 'a.example:8443/log'],
      ['A.example_log', 'A.example/log'],
    ]
    for (const [name, of] of made) {
      mkdirSync(join(keep, name), { recursive: true })
      writeFileSync(join(keep, name, '000000000005-0011223344556677.checkpoint'), note(of))
      expect(folderOfLog(keep, of)).toBe(join(keep, name))
      expect(Buffer.from(newestKept(keep, of)!).toString()).toBe(note(of))
    }
    expect(folderOfLog(keep, 'a.example/8443/log')).not.toBe(join(keep, 'a.example_8443_log'))
    expect(folderOfLog(keep, 'a.example_8443/log')).not.toBe(join(keep, 'a.example_8443_log'))
    mkdirSync(join(keep, 'https_a.example'))
    writeFileSync(join(keep, 'https_a.example', 'origin'), 'a.example/log')
    expect(folderOfLog(keep, 'https://a.example')).toBe(join(keep, 'https_a.example'))
  })

  test('is another one for each log', () => {
    const origins = [
      'a.example/log',
      'a.example_log',
      'a.example//log',
      'a.example/Log',
      'a.example/log~',
      'A.example/log',
    ]
    const long = [`${'a'.repeat(130)}/log`, `${'a'.repeat(130)}/other`]
    const odd = ['..', '.', '../x', '.places', 'https://a.example', 'https:/a.example', 'http://a.example']
    const folders = [...origins, ...long, ...odd].map(one => folderOfLog('keep', one))
    expect(new Set(folders.map(name => name.toLowerCase())).size).toBe(folders.length)
    for (const name of folders) expect(name).toMatch(/^keep\/[^./][^/]*$/)
  })

  test('that takes nothing is told after what was found', () => {
    const place = join(folder, 'no-room')
    writeTree(publicTree(records), place)
    mkdirSync(join(folder, 'full'), { recursive: true })
    const keep = join(folder, 'full', 'file')
    writeFileSync(keep, 'a file, and no folder')
    for (const command of [['verify'], ['monitor', '--once']]) {
      const words = [camket, ...command, place, '--keep', keep, '--key', key, '--lang', 'en']
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
      expect(status).toBe(2)
      expect(stdout + stderr).toContain('First look at this log')
      expect(stderr).toContain(`Nothing could be written to the folder “${keep}”`)
    }
  })
})
