// Every kind of damage to a public tree, and the finding that it must give: that one and no other.
import { describe, expect, test } from 'vitest'
import { check, wanting } from './check.ts'
import { firstPlan, madeRecords, secondPlan } from './made-records.ts'
import { publicTree, signerOf, type Tree } from './public-tree.ts'

const records = madeRecords()
const whole = publicTree(records)
const at = (kind: string, id: string, version = 1): number =>
  records.findIndex(record => record.kind === kind && record.id === id && record.version === version)

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const textOf = (tree: Tree, path: string) => Buffer.from(tree.get(path)!).toString('utf8')
const edit = (tree: Tree, path: string, change: (text: string) => string) =>
  void tree.set(path, utf8(change(textOf(tree, path))))
const editLine = (tree: Tree, path: string, line: number, change: (line: string) => string | null) =>
  edit(tree, path, text =>
    text
      .split(/(?<=\n)/)
      .flatMap((one, i) => (i === line ? (change(one) ?? []) : [one]))
      .join(''),
  )
const flip = (tree: Tree, path: string, byte: number, bits = 1) => {
  const bytes = Uint8Array.from(tree.get(path)!)
  bytes[byte]! ^= bits
  tree.set(path, bytes)
}
const offsetIn = (tree: Tree, path: string, words: string, from = 0) =>
  Buffer.from(tree.get(path)!).indexOf(words, from, 'utf8')

const bundle = 'records/bundles/0.jsonl'
const entries = 'log/tile/entries/000'
const promise = at('commitment', `${secondPlan}.40`)
const restriction = at('restriction', `${firstPlan}.r1`)
const withdrawn = at('commitment', `${secondPlan}.7`)
const planTable = `tables/plans/${secondPlan}.jsonl`
const notRecomputed = 'figures-not-recomputed'
const laterDigest = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
/** The bundle alone: what is tried here is not the files beside it. */
const bundleOnly = { files: false }

interface Damage {
  readonly what: string
  readonly do: (tree: Tree) => void
  readonly gives: readonly string[]
  readonly options?: Parameters<typeof check>[1]
}

const damages: readonly Damage[] = [
  { what: 'nothing', do: () => {}, gives: [] },
  {
    what: 'a word of a record’s body',
    do: tree =>
      editLine(tree, bundle, promise, line => line.replace('"recurring":false', '"recurring":true ')),
    gives: [`record-digest ${promise}`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'the salt of a record',
    do: tree =>
      editLine(tree, bundle, promise, line =>
        line.replace(/"salt":"./, found => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
      ),
    gives: [`record-digest ${promise}`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'the envelope beside a body',
    do: tree =>
      editLine(tree, bundle, promise, line =>
        line.replace('"publishedAt":"2026-07-01', '"publishedAt":"2026-06-01'),
      ),
    gives: [`record-other-entry ${promise}`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'a field more in a record’s line',
    do: tree => editLine(tree, bundle, promise, line => line.replace('}\n', ',"note":1}\n')),
    gives: [`record-digest ${promise}`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'a salt in capitals',
    do: tree =>
      editLine(tree, bundle, promise, line =>
        line.replace(/"salt":"[^"]+/, salt => salt.replace(/[a-f]/g, c => c.toUpperCase())),
      ),
    gives: [`record-malformed ${promise}`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'two records in each other’s place',
    do: tree =>
      edit(tree, bundle, text => {
        const lines = text.split(/(?<=\n)/)
        ;[lines[20], lines[21]] = [lines[21]!, lines[20]!]
        return lines.join('')
      }),
    gives: ['record-other-entry 20', 'record-other-entry 21', notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'the last record of the newest bundle',
    do: tree =>
      edit(tree, 'records/bundles/1.jsonl', text =>
        text
          .split(/(?<=\n)/)
          .slice(0, -1)
          .join(''),
      ),
    // A withdrawal: no table has a row of it.
    gives: [`record-missing ${records.length - 1}`],
    options: bundleOnly,
  },
  {
    what: 'half of the last line of a bundle',
    do: tree => edit(tree, 'records/bundles/1.jsonl', text => text.slice(0, -40)),
    gives: ['file-malformed records/bundles/1.jsonl', notRecomputed, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'a record that no entry stands for',
    do: tree => edit(tree, 'records/bundles/1.jsonl', text => `${text}${text.split(/(?<=\n)/)[0]}`),
    gives: ['records-beyond records/bundles/1.jsonl'],
  },
  {
    what: 'a bundle',
    do: tree => void tree.delete(bundle),
    gives: [
      `file-missing ${bundle}`,
      notRecomputed,
      notRecomputed,
      'figures-not-recomputed tables/bodies.jsonl',
    ],
  },
  {
    what: 'a body, and with it a count by more than that record can explain',
    do: tree => {
      editLine(tree, bundle, promise, line => line.replace('"recurring":false', '"recurring":true '))
      edit(tree, 'tables/counts.json', text =>
        text.replace(
          /("facet":"all","n":)(\d+)(,"value":"commitments")/,
          (_, a: string, n: string, b: string) => `${a}${Number(n) + 1}${b}`,
        ),
      )
    },
    gives: [`record-digest ${promise}`, notRecomputed, 'count-differs tables/counts.json all commitments'],
    options: bundleOnly,
  },
  {
    what: 'a body, and a row of another plan under its cover',
    do: tree => {
      editLine(tree, bundle, promise, line => line.replace('"recurring":false', '"recurring":true '))
      edit(tree, `tables/plans/${firstPlan}.jsonl`, text =>
        text.replace(/"unanswered":\[[^\]]+\]/, '"unanswered":[]'),
      )
    },
    gives: [`record-digest ${promise}`, `table-field ${restriction} unanswered`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'the body of a plan, and the name of a body under its cover',
    do: tree => {
      editLine(tree, bundle, at('plan', secondPlan), line => line.replace('"title":"', '"title":" '))
      edit(tree, 'tables/bodies.jsonl', text => text.replace('Sở Tư pháp', 'Sở Nội vụ'))
    },
    gives: [
      `record-digest ${at('plan', secondPlan)}`,
      notRecomputed,
      `table-field ${at('body', 'so-tu-phap')} name`,
    ],
    options: bundleOnly,
  },
  {
    what: 'a body without a withdrawal',
    do: tree =>
      editLine(tree, bundle, promise, line => line.replace(/"salt".*\n/, '"salt":null,"body":null}\n')),
    gives: [`body-missing ${promise}`, notRecomputed],
    options: bundleOnly,
  },
  {
    what: 'the withdrawn body put back',
    do: tree => {
      const line = textOf(publicTree(records.map(record => ({ ...record, withdrawn: false }))), bundle).split(
        /(?<=\n)/,
      )[withdrawn]!
      editLine(tree, bundle, withdrawn, () => line)
    },
    gives: [`body-kept ${withdrawn}`],
    options: bundleOnly,
  },
  {
    what: 'a record’s own file',
    do: tree =>
      edit(tree, `records/commitment/${secondPlan}.40/1.json`, text =>
        text.replace('"recurring":false', '"recurring":true'),
      ),
    gives: [`file-differs ${promise}`],
  },
  {
    what: 'a record’s own file is gone',
    do: tree => void tree.delete(`records/commitment/${secondPlan}.40/1.json`),
    gives: [`file-missing records/commitment/${secondPlan}.40/1.json`],
  },
  {
    what: 'the first record’s own file is gone and another one is forged',
    do: tree => {
      tree.delete(`records/day/2026-07-01/1.json`)
      edit(tree, `records/commitment/${secondPlan}.40/1.json`, text => text.replace('false', 'true'))
    },
    gives: ['file-missing records/day/2026-07-01/1.json', `file-differs ${promise}`],
  },
  {
    what: 'a byte of an entry',
    do: tree => flip(tree, entries, offsetIn(tree, entries, '2026-07-01', 9000) + 3),
    gives: ['entry-differs', notRecomputed],
  },
  {
    what: 'the end of an entry bundle',
    do: tree => tree.set(entries, tree.get(entries)!.subarray(0, -1)),
    gives: [`file-malformed ${entries}`, notRecomputed],
  },
  {
    what: 'an entry bundle',
    do: tree => void tree.delete(entries),
    gives: [`file-missing ${entries}`, notRecomputed],
  },
  {
    what: 'entries and hashes of a stretch',
    do: tree => {
      tree.delete(entries)
      tree.delete('log/tile/0/000')
    },
    gives: [`file-missing ${entries}`, 'file-missing log/tile/0/000', notRecomputed],
  },
  {
    what: 'a hash of the lowest tiles',
    do: tree => flip(tree, 'log/tile/0/000', 32 * promise),
    gives: ['tile-differs log/tile/0/000'],
  },
  {
    what: 'a hash of the upper tiles',
    do: tree => flip(tree, 'log/tile/1/000.p/1', 3),
    gives: ['tile-differs log/tile/1/000.p/1'],
  },
  {
    what: 'a full tile in the place of a partial one',
    do: tree => tree.set('log/tile/1/000.p/1', Buffer.alloc(8192)),
    gives: ['tile-differs log/tile/1/000.p/1'],
  },
  {
    what: 'the checkpoint',
    do: tree => void tree.delete('log/checkpoint'),
    gives: ['file-missing log/checkpoint'],
  },
  {
    what: 'the root in the checkpoint',
    do: tree =>
      edit(tree, 'log/checkpoint', text =>
        text.replace(
          /\n(.)(.*=)\n\n/,
          (_, first: string, rest: string) => `\n${first === 'A' ? 'B' : 'A'}${rest}\n\n`,
        ),
      ),
    gives: ['signature-wrong log/checkpoint'],
  },
  {
    what: 'the signature of the checkpoint',
    do: tree =>
      tree.set('log/checkpoint', publicTree(records, { signer: signerOf(2) }).get('log/checkpoint')!),
    gives: ['signature-wrong log/checkpoint'],
  },
  {
    what: 'a checkpoint of somebody else’s words',
    do: tree => tree.set('log/checkpoint', utf8('hello\n')),
    gives: ['checkpoint-malformed log/checkpoint'],
  },
  {
    what: 'the keys file',
    do: tree => tree.set('log/keys.json', utf8('{"keys":[]}')),
    gives: ['file-malformed log/keys.json'],
  },
  {
    what: 'a figure on the portal',
    do: tree =>
      edit(tree, 'tables/counts.json', text =>
        text.replace(/("facet":"all","n":)(\d+)(,"value":"commitments")/, '$199999$3'),
      ),
    gives: ['count-differs tables/counts.json all commitments'],
  },
  {
    what: 'the day that figures are of',
    do: tree => edit(tree, 'tables/counts.json', text => text.replace('2026-07-03', '2026-07-09')),
    gives: ['count-differs tables/counts.json day'],
  },
  {
    what: 'a deadline in the portal’s table',
    do: tree =>
      edit(tree, planTable, text => text.replace(/"due_key":"\d{4}(-\d\d-\d\d")/, '"due_key":"2039$1')),
    gives: ['table-field'],
  },
  {
    what: 'figures that are no text and no number',
    do: tree => edit(tree, 'tables/counts.json', text => text.replace('"2026-07-03"', '"\\ud800"')),
    gives: ['count-differs tables/counts.json day'],
  },
  {
    what: 'figures without an end',
    do: tree =>
      edit(tree, 'tables/counts.json', text =>
        text.replace('"2026-07-03"', '['.repeat(200_000) + ']'.repeat(200_000)),
      ),
    gives: ['count-differs tables/counts.json day'],
  },
  {
    what: 'a row that another reader would read otherwise',
    do: tree => editLine(tree, planTable, 30, line => line.replace('"recurring":false', '"recurring":1e400')),
    gives: ['table-field'],
  },
  {
    what: 'the entries and every record of a bundle',
    do: tree => {
      tree.set(entries, new Uint8Array(3))
      tree.set(bundle, new Uint8Array())
    },
    gives: [
      `file-malformed ${entries}`,
      notRecomputed,
      ...Array.from({ length: 20 }, (_, index) => `record-missing ${index}`),
      'more-alike 236',
    ],
    options: bundleOnly,
  },
  {
    what: 'a row of bytes that are no text',
    do: tree => flip(tree, planTable, offsetIn(tree, planTable, '"text":"') + 8, 255),
    gives: [`file-malformed ${planTable}`],
  },
  {
    what: 'a table of nothing but line breaks',
    do: tree => void tree.set(planTable, new Uint8Array(1_000_000).fill(10)),
    gives: [`file-malformed ${planTable}`],
  },
  {
    what: 'a row of the portal’s table',
    do: tree => editLine(tree, planTable, 30, () => null),
    gives: ['table-row-missing'],
  },
  {
    what: 'a row twice under another name',
    do: tree =>
      editLine(tree, planTable, 30, line => `${line}${line.replace(/"id":"[^"]+"/, '"id":"no-such"')}`),
    gives: [`table-row-extra ${planTable}`],
  },
  {
    what: 'rows in another order',
    do: tree =>
      edit(tree, planTable, text => {
        const lines = text.split(/(?<=\n)/)
        ;[lines[30], lines[31]] = [lines[31]!, lines[30]!]
        return lines.join('')
      }),
    gives: [`table-order ${planTable}`],
  },
  {
    what: 'what is unanswered in a safeguard sheet',
    do: tree =>
      edit(tree, `tables/plans/${firstPlan}.jsonl`, text =>
        text.replace(/"unanswered":\[[^\]]+\]/, '"unanswered":[]'),
      ),
    gives: [`table-field ${restriction} unanswered`],
  },
  {
    what: 'the table of a plan',
    do: tree => void tree.delete(planTable),
    gives: [`file-missing ${planTable}`],
  },
  {
    what: 'the name of a body in the table',
    do: tree => edit(tree, 'tables/bodies.jsonl', text => text.replace('Sở Tư pháp', 'Sở Nội vụ')),
    gives: [`table-field ${at('body', 'so-tu-phap')} name`],
  },
]

describe('what is damaged is found, and nothing else', () => {
  test.each(damages)('$what', async ({ do: damage, gives, options }) => {
    const tree = new Map(whole)
    damage(tree)
    const found = wanting(await check(tree, options))
    // A test names as much of the place as matters to it.
    expect(found.map((one, i) => (one.startsWith(gives[i] ?? '\0') ? gives[i] : one))).toEqual(gives)
    // As a browser does it, which answers later.
    expect(wanting(await check(tree, { ...options, laterDigest }))).toEqual(found)
  })
})
