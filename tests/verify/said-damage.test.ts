// Every kind of damage to what was said of the promises: rows, figures, files, seals, samples, and the finding that each gives.
import { describe, expect, test } from 'vitest'
import type { DrawnRound } from '../../packages/domain/src/oversight/review/redraw.ts'
import { hasWholeSizes } from '../../apps/verify/src/said/draw-again.ts'
import { saidChecks } from '../../apps/verify/src/said/judge-said.ts'
import { check, wanting } from './check.ts'
import { firstPlan, tombstone } from './made-records.ts'
import { hash, paperPath, photoPath, roundOver, saidRecords, withEvidence } from './made-said.ts'
import { publicTree, type MadeRecord, type Tree } from './public-tree.ts'

const records = saidRecords()
const whole = withEvidence(publicTree(records))
const at = (kind: string, id: string, version?: number): number =>
  records.findLastIndex(
    record => record.kind === kind && record.id === id && (version ?? record.version) === record.version,
  )
const table = 'tables/said.jsonl'
const figures = 'tables/oversight.json'
const all = { said: saidChecks() }

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const textOf = (tree: Tree, path: string) => Buffer.from(tree.get(path)!).toString('utf8')
const edit = (tree: Tree, path: string, change: (text: string) => string): void => {
  const [before, after] = [textOf(tree, path), change(textOf(tree, path))]
  if (before === after) throw new Error(`nothing to change in ${path}`)
  tree.set(path, utf8(after))
}
const dropRow = (of: string) => (tree: Tree) =>
  edit(tree, table, text =>
    text
      .split(/(?<=\n)/)
      .filter(line => !line.endsWith(`"table":"${of}"}\n`))
      .join(''),
  )

const commitment = `${firstPlan}.1`
const ids = {
  update: [`${commitment}.u1`],
  review: [`${commitment}.r1`],
  answer: ['answered.t1'],
  round: ['2026-1'],
  finding: ['2026-07-02-abcd.f1'],
  action: ['2026-07-02-abcd.f1.v1', '2026-07-02-abcd.f1.v2'],
  decision: ['2026-07-03-efgh.q1'],
  proposal: ['kn-1', 'kn-2'],
  doubt: ['waiting', 'answered', 'silent', 'masked'],
} as const

interface Damage {
  readonly what: string
  readonly do: (tree: Tree) => void
  readonly gives: readonly string[]
}

const damages: readonly Damage[] = [
  { what: 'nothing', do: () => {}, gives: [] },
  ...Object.entries(ids).map(([kind, named]) => ({
    what: `every row of the kind ${kind} is gone`,
    do: dropRow(kind),
    gives: named.map(id => `table-row-missing ${at(kind, id)}`),
  })),
  {
    what: 'the steps of tasks are gone',
    do: dropRow('step'),
    gives: [
      `table-row-missing ${at('action', '2026-07-02-abcd.f1.v1')}`,
      `table-row-missing ${at('action', '2026-07-02-abcd.f1.v2', 1)}`,
      `table-row-missing ${at('action', '2026-07-02-abcd.f1.v2', 2)}`,
    ],
  },
  {
    what: 'a report says more than its record',
    do: tree => edit(tree, table, text => text.replace('đã mở lớp', 'đã mở mười lớp')),
    gives: [`table-field ${at('update', `${commitment}.u1`)} statement`],
  },
  {
    what: 'a review is a step higher',
    do: tree => edit(tree, table, text => text.replace('"step":"limited"', '"step":"complete"')),
    gives: [`table-field ${at('review', `${commitment}.r1`)} step`],
  },
  {
    what: 'a decision is of an earlier day',
    do: tree => edit(tree, table, text => text.replace('"held_on":"2026-07-03"', '"held_on":"2026-06-03"')),
    gives: [`table-field ${at('decision', '2026-07-03-efgh.q1')} held_on`],
  },
  {
    what: 'a task looks verified',
    do: tree =>
      edit(tree, table, text =>
        text.replace(/"state":"reported","tenant|"state":"reported"/, '"state":"verified"'),
      ),
    gives: [`table-field ${at('action', '2026-07-02-abcd.f1.v2')} state`],
  },
  {
    what: 'a doubt looks withheld',
    do: tree => edit(tree, table, text => text.replace('"state":"shown"', '"state":"withheld"')),
    gives: [`table-field ${at('doubt', 'answered')} state`],
  },
  {
    what: 'a row that no record gives',
    do: tree =>
      edit(tree, table, text =>
        text.replace(/.*"table":"decision"}\n/, line => line + line.replace('efgh.q1', 'efgh.q2')),
      ),
    gives: [`table-row-extra ${table}`],
  },
  { what: 'the table', do: tree => void tree.delete(table), gives: [`file-missing ${table}`] },
  { what: 'the figures', do: tree => void tree.delete(figures), gives: [`file-missing ${figures}`] },
  ...[
    'reviews',
    'reviewsBelow',
    'rounds',
    'findings',
    'openTasks',
    'overdueTasks',
    'decisions',
    'proposals',
    'silentProposals',
    'doubts',
    'unansweredDoubts',
  ].map(name => ({
    what: `the figure ${name}`,
    do: (tree: Tree) =>
      edit(tree, figures, text => text.replace(new RegExp(`("n":)\\d+(,"value":"${name}")`), '$17$2')),
    gives: [`count-differs ${figures} oversight ${name}`],
  })),
  {
    what: 'a figure that is nothing',
    do: tree =>
      edit(tree, figures, text =>
        text.replace('"counts":[', '"counts":[{"facet":"oversight","n":1,"value":"withheldDoubts"},'),
      ),
    gives: [`count-differs ${figures} oversight withheldDoubts`],
  },
  {
    what: 'a file of evidence is another one',
    do: tree => void tree.set(paperPath, utf8('biên bản khác hẳn')),
    gives: [`evidence-differs ${at('update', `${commitment}.u1`)}`],
  },
  {
    what: 'a file of evidence is gone',
    do: tree => void tree.delete(paperPath),
    gives: [`evidence-missing ${at('update', `${commitment}.u1`)}`],
  },
  {
    what: 'the picture that came with a doubt is another one',
    do: tree => void tree.set(photoPath, utf8('lớp học đông người')),
    gives: [`evidence-differs ${at('doubt', 'answered')}`],
  },
  {
    what: 'the body of a doubt, and its row under the cover',
    do: tree => {
      tree.delete(`records/doubt/silent/2.json`)
      edit(tree, 'records/bundles/0.jsonl', text => text.replace('không có tên ai', 'không có tên người nào'))
      dropRow('doubt')(tree)
    },
    gives: [
      `record-digest ${at('doubt', 'silent')}`,
      'file-missing records/doubt/silent/2.json',
      `figures-not-recomputed ${table}`,
    ].slice(0, 3),
  },
]

describe('what is damaged of it is found, and nothing else', () => {
  test.each(damages)('$what', async ({ do: damage, gives }) => {
    const tree = new Map(whole)
    damage(tree)
    expect(wanting(await check(tree, { ...all, files: false })).sort()).toEqual(
      gives.filter(one => !one.startsWith('file-missing records/')).toSorted(),
    )
  })
})

const replaced = (index: number, change: (body: object) => object): MadeRecord[] =>
  records.map((record, i) => (i === index ? { ...record, body: change(record.body as object) } : record))
const shown = (change: object) => (body: object) => ({
  ...body,
  shown: { ...(body as { shown: object }).shown, ...change },
})
const drawn = at('round', '2026-1')
interface Listed {
  readonly list: object
}
const frozenAt = (size: unknown) => (body: object) => ({
  ...body,
  frozenAt: { ...(body as { frozenAt: object }).frozenAt, root: '0'.repeat(64), size },
})

const wrongFromTheBeginning: ReadonlyArray<{
  what: string
  records: MadeRecord[]
  gives: readonly string[]
}> = [
  {
    what: 'a doubt is shown in other words than those that were sealed',
    records: replaced(at('doubt', 'silent'), shown({ contradicts: 'Mọi người ở xã tôi đều có tên.' })),
    gives: [`seal-differs ${at('doubt', 'silent')} shown`],
  },
  {
    what: 'a doubt is shown with another salt',
    records: replaced(at('doubt', 'silent'), shown({ salt: 'f'.repeat(64) })),
    gives: [`seal-differs ${at('doubt', 'silent')} shown`],
  },
  {
    what: 'a doubt is shown under another seal, which its new words open',
    records: replaced(at('doubt', 'silent'), body => ({ ...body, receivedOn: '2026-07-02' })),
    gives: [`seal-differs ${at('doubt', 'silent')} receivedOn`],
  },
  {
    what: 'the day of the text is put off without a word',
    records: replaced(at('doubt', 'masked'), body => ({ ...body, showsOn: '2026-07-03' })),
    gives: [`seal-differs ${at('doubt', 'masked')} showsOn`],
  },
  {
    what: 'another sample than the secrets give',
    records: replaced(drawn, body => ({ ...body, drawn: ['khong-rut.1'] })),
    gives: [`round-sample-differs ${drawn}`],
  },
  {
    what: 'a secret that was not sealed',
    records: replaced(drawn, body => ({ ...body, opened: ['3'.repeat(64), '2'.repeat(64)] })),
    gives: [`round-secret-not-sealed ${drawn}`],
  },
  {
    what: 'a list without one of the promises',
    records: replaced(
      drawn,
      () =>
        roundOver(records.slice(0, at('round', '2026-1', 1)), {
          list: { plan: firstPlan, count: 1, digest: hash(`["${firstPlan}.2"]`) },
        }).drawn,
    ),
    gives: [`round-list-differs ${drawn}`],
  },
  {
    what: 'a root that the log never had',
    records: replaced(drawn, body => ({
      ...body,
      frozenAt: { ...(body as { frozenAt: object }).frozenAt, root: '0'.repeat(64) },
    })),
    gives: [`round-root-differs ${drawn}`],
  },
  {
    what: 'a list of a later state than the round, and than the log',
    records: replaced(drawn, frozenAt(2 ** 40)),
    gives: [`round-list-of-later-state ${drawn}`],
  },
  // Each with a root that the log never had, which nothing is held against where the size is no size.
  ...[0, -1, -1.5, 1.5, records.length - 0.5, '5', '', null, true, [5], {}].map(size => ({
    what: `frozen at ${JSON.stringify(size)}`,
    records: replaced(drawn, frozenAt(size)),
    gives: [`body-malformed ${drawn}`],
  })),
  ...[0, -1, 1.5, '1', null, [1]].flatMap(many => [
    {
      what: `a sample of ${JSON.stringify(many)}`,
      records: replaced(drawn, body => ({ ...body, sample: many })),
      gives: [`body-malformed ${drawn}`],
    },
    {
      what: `a list of ${JSON.stringify(many)}`,
      records: replaced(drawn, body => ({ ...body, list: { ...(body as Listed).list, count: many } })),
      gives: [`body-malformed ${drawn}`],
    },
  ]),
]

describe('what was said wrongly from the beginning and signed by the log’s own key', () => {
  test.each(wrongFromTheBeginning)('$what', async ({ records: made, gives }) => {
    expect(wanting(await check(withEvidence(publicTree(made)), all)).sort()).toEqual(gives.toSorted())
  })
})

// No canonical record has such a number, but the quick way of reading takes it.
test('what is beyond the whole numbers is no size', () => {
  const { body } = records[drawn]! as { body: DrawnRound }
  expect(hasWholeSizes(body)).toBe(true)
  for (const size of [2 ** 53, 2 ** 60, 1e300, Infinity, NaN]) {
    expect(hasWholeSizes({ ...body, frozenAt: { ...body.frozenAt, size } })).toBe(false)
    expect(hasWholeSizes({ ...body, list: { ...body.list, count: size } })).toBe(false)
    expect(hasWholeSizes({ ...body, sample: size })).toBe(false)
  }
})

describe('what is told beside', () => {
  test('how much holds, and what only whoever doubted can hold against a receipt', async () => {
    const findings = await check(new Map(whole), all)
    const values = Object.fromEntries(findings.map(({ code, values: of }) => [code, of]))
    expect(values).toMatchObject({
      'said-holds': { rows: 17, figures: 11 },
      'evidence-holds': { files: 2 },
      'seals-hold': { doubts: 2 },
      'limit-seals': { doubts: 2 },
      'rounds-hold': { rounds: 1 },
    })
  })

  test('that files were not read where they are not asked for', async () => {
    const findings = await check(new Map(whole))
    expect(findings.map(({ code }) => code)).toContain('limit-evidence')
  })

  test('that this is not looked at by a checker that has no room for it', async () => {
    const tree = new Map(whole)
    dropRow('doubt')(tree)
    const findings = await check(tree, { said: undefined as never })
    expect(wanting(findings)).toEqual([])
    expect(findings.map(({ code }) => code)).toContain('limit-said')
  })
})

test('what hangs on a promise that was withdrawn has no row', async () => {
  const target = records.findLastIndex(({ kind, id }) => kind === 'commitment' && id === commitment)
  const gone = records.map((record, i) => (i === target ? { ...record, withdrawn: true } : record))
  const publishedAt = records.at(-1)!.publishedAt
  const tree = withEvidence(publicTree([...gone, tombstone({ target, of: records[target]!, publishedAt })]))
  edit(tree, table, text => text.replace(/.*"table":"(update|review|doubt)"}\n/g, ''))
  edit(tree, figures, text =>
    text.replace(
      /\{"facet":"oversight","n":\d+,"value":"(reviews|reviewsBelow|doubts|unansweredDoubts)"\},?/g,
      '',
    ),
  )
  edit(tree, figures, text => text.replace(/,\]/, ']'))
  expect(wanting(await check(tree, all))).toEqual([])
})
