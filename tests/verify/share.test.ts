// A log that several check at a time gives the findings that one alone gives, damage or none.
import { expect, test } from 'vitest'
import { sha256 } from '../../packages/log/src/hash.ts'
import { checkWith, help, type Helper } from '../../apps/verify/src/share.ts'
import { check, sourceOf } from './check.ts'
import { takeSaid } from '../../apps/verify/src/said/take-said.ts'
import { firstPlan, secondPlan } from './made-records.ts'
import { saidRecords } from './made-said.ts'
import { publicTree, type Tree } from './public-tree.ts'

const records = saidRecords(300)
const whole = publicTree(records)
const bundle = 'records/bundles/0.jsonl'

const damages: Record<string, (tree: Tree) => void> = {
  nothing: () => {},
  'a bundle': tree => void tree.delete(bundle),
  'half a bundle': tree => void tree.set(bundle, tree.get(bundle)!.subarray(0, 90_000)),
  'the table of one plan': tree => void tree.delete(`tables/plans/${firstPlan}.jsonl`),
  'the table of the other': tree => void tree.delete(`tables/plans/${secondPlan}.jsonl`),
  'the list of bodies': tree => void tree.delete('tables/bodies.jsonl'),
  'the table of what was said': tree => void tree.delete('tables/said.jsonl'),
  'the figures on it': tree => void tree.set('tables/oversight.json', Buffer.from('{}')),
  'a hash': tree => void tree.set('log/tile/0/000', tree.get('log/tile/0/000')!.with(40, 0)),
  'the entries': tree => void tree.delete('log/tile/entries/000'),
  'all counts': tree => void tree.set('tables/counts.json', Buffer.from('{}')),
  'a record of each plan and one of none': tree => {
    const lines = Buffer.from(tree.get(bundle)!).toString('utf8').split('\n')
    for (const at of [1, 4, 90]) lines[at] = lines[at]!.replace('"body":{', '"body":{ ')
    tree.set(bundle, Buffer.from(lines.join('\n')))
  },
}

const lines = (findings: Awaited<ReturnType<typeof check>>): string[] =>
  findings.map(finding => JSON.stringify(finding)).sort()

test.each(Object.keys(damages))('damaged: %s', async what => {
  const tree = new Map(whole)
  damages[what]!(tree)
  const helper: Helper = (asked, progress) =>
    help({ source: sourceOf(tree), digest: sha256, progress, said: takeSaid }, structuredClone(asked)).then(
      helped => structuredClone(helped),
    )
  const alone = lines(await check(tree))
  for (const helpers of [[], [helper], [helper, helper]])
    expect(lines(await check(tree, { checkAll: checkWith(helpers, 0) }))).toEqual(alone)
})

test('a helper that does not come to its end fails the whole check', async () => {
  const lost: Helper = () => Promise.reject(new Error('out of memory'))
  await expect(check(whole, { checkAll: checkWith([lost], 0) })).rejects.toThrow('out of memory')
})
