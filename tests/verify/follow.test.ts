// What a follower of a log says of its ways to go on, honest and not.
import { describe, expect, test } from 'vitest'
import { followOnce, type FollowState, type Round } from '../../apps/verify/src/follow.ts'
import { sourceOf, wanting } from './check.ts'
import { amend, firstPlan, madeRecords, secondPlan, today, withdraw } from './made-records.ts'
import { publicTree, signerOf, type MadeRecord, type Tree } from './public-tree.ts'

const records = madeRecords(260)
const later = new Date(today.getTime() + 3_600_000)
const look = (tree: Tree, state: FollowState | null, now = later) =>
  followOnce(sourceOf(tree), state, { now })

const first = await look(publicTree(records), null, today)
const grown = (add: (records: MadeRecord[]) => void): MadeRecord[] => {
  const more = [...records]
  add(more)
  return more
}

describe('following a log', () => {
  test('begins by checking everything and keeping the head', () => {
    expect(wanting(first.findings)).toEqual(['first-seen'])
    expect(first.next).not.toBeNull()
  })

  test('goes on from what was kept, and tells of withdrawals', async () => {
    expect(wanting((await look(publicTree(records), first.next)).findings)).toEqual([])
    const more = grown(made => {
      amend(made, `${firstPlan}.2`, '2026-07-03T05:10:00.000Z')
      withdraw(made, `${secondPlan}.9`, '2026-07-03T05:20:00.000Z')
    })
    const next = await look(publicTree(more), first.next)
    expect(wanting(next.findings)).toEqual(['withdrawn'])
    expect(next.findings.map(({ code }) => code)).toContain('followed-on')
    expect(next.next?.checkpoint).toContain(`\n${more.length}\n`)
  })

  test.each([
    ['went back', (made: MadeRecord[]): void => void made.pop(), ['since-newer']],
    [
      'was rewritten at the same size',
      (made: MadeRecord[]): void => void (made[20] = { ...made[20]!, body: { x: 1 } }),
      ['since-differs'],
    ],
    [
      'was rewritten and went on',
      (made: MadeRecord[]) => {
        made[20] = { ...made[20]!, body: { x: 1 } }
        amend(made, `${firstPlan}.2`, '2026-07-03T05:10:00.000Z')
      },
      ['since-differs', 'body-malformed'],
    ],
  ] as const)('sees that it %s', async (_, change, codes) => {
    const round = await look(publicTree(grown(change)), first.next)
    expect(round.findings.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual(codes)
    expect(round.next?.checkpoint ?? first.next?.checkpoint).toBe(first.next?.checkpoint)
  })

  test('tells of a date before as long as it is there, and keeps the head all the same', async () => {
    const tree = publicTree(grown(made => amend(made, `${firstPlan}.2`, '2026-07-01T00:00:00.000Z')))
    const faults = ({ findings }: Round) => findings.filter(({ ok }) => !ok).map(({ code }) => code)
    const round = await look(tree, first.next)
    expect(faults(round)).toEqual(['time-backwards', 'time-backwards'])
    expect(round.proven).toHaveLength(1)
    const again = await look(tree, round.next)
    expect(faults(again)).toContain('time-backwards')
    expect(again.contradicting).toEqual([])
  })

  test('sees a new key that nobody handed over to', async () => {
    const round = await look(publicTree(records, { signer: signerOf(2) }), first.next)
    expect(wanting(round.findings)).toEqual(['key-changed log/keys.json'])
  })

  test('tells of another witness policy once, at the next look and in the daily check', async () => {
    const other = publicTree(records, { policy: 'quorum none\n' })
    const round = await look(other, first.next)
    expect(wanting(round.findings)).toEqual(['policy-changed'])
    expect(wanting((await look(other, round.next)).findings)).toEqual([])
    const { policy: _, ...older } = first.next!
    expect(wanting((await look(other, older)).findings)).toEqual([])
  })

  test('sees a log that stands still', async () => {
    const round = await look(publicTree(records), first.next, new Date(today.getTime() + 20 * 3_600_000))
    expect(wanting(round.findings)).toEqual([])
    const still = await look(publicTree(records), first.next, new Date(today.getTime() + 60 * 3_600_000))
    expect(still.findings.some(({ code, ok }) => code === 'frozen' && !ok)).toBe(true)
  })

  test('checks everything again after a day, and finds an old record that was changed', async () => {
    const tree = publicTree(records)
    const bundle = 'records/bundles/0.jsonl'
    const text = Buffer.from(tree.get(bundle)!).toString('utf8')
    tree.set(bundle, Buffer.from(text.replace('"recurring":false', '"recurring":true ')))
    const soon = await look(tree, first.next)
    expect(wanting(soon.findings)).toEqual([])
    const nextDay = await look(tree, first.next, new Date(today.getTime() + 25 * 3_600_000))
    expect(nextDay.findings.some(({ code }) => code === 'record-digest')).toBe(true)
    const again = await look(tree, nextDay.next, new Date(today.getTime() + 25.1 * 3_600_000))
    expect(again.findings.some(({ code }) => code === 'record-digest')).toBe(true)
    // Told again from the last look at everything, as what it is; mended, it is gone an hour later at most.
    expect(wanting(again.findings)).toContain('still-standing')
    const mended = await look(publicTree(records), again.next, new Date(today.getTime() + 26.1 * 3_600_000))
    expect(wanting(mended.findings)).toEqual([])
    expect(mended.next?.standing).toEqual([])
  })
})
