// What an operator may have written from the beginning and signed with the log's own key.
import { describe, expect, test } from 'vitest'
import type { PlanRecord } from '../../packages/domain/src/publication/records.ts'
import { check, wanting } from './check.ts'
import { firstPlan, madeRecords, secondPlan, tombstone } from './made-records.ts'
import { publicTree, type MadeRecord } from './public-tree.ts'

const records = madeRecords()
const at = (kind: string, id: string, version = 1): number =>
  records.findIndex(record => record.kind === kind && record.id === id && record.version === version)
const promise = at('commitment', `${secondPlan}.40`)
const notRecomputed = 'figures-not-recomputed'

const amendment = at('amendment', `${firstPlan}.2.a2`)
const masked = at('commitment', `${secondPlan}.7`, 2)
const changed = (field: string, old: unknown, now: unknown) => ({ field, old, new: now })
const withPlan = (change: (plan: PlanRecord) => PlanRecord) =>
  replaced(at('plan', secondPlan), { body: change(records[at('plan', secondPlan)]!.body as PlanRecord) })

const replaced = (index: number, change: Partial<MadeRecord>) =>
  records.map((record, i) => (i === index ? { ...record, ...change } : record))

/** The second plan gets a version that is withdrawn at once; no promise of it is. */
const planGone = (() => {
  const plan = at('plan', secondPlan)
  const old = records[plan]!
  const { publishedAt } = records.at(-1)!
  const changes = [changed('province', (old.body as PlanRecord).province, 'khác')]
  const amended = {
    of: { kind: 'plan', id: secondPlan, version: 2 },
    reason: 'ghi rõ tỉnh',
    ground: null,
    changes,
  }
  const first = { kind: 'amendment', id: `${secondPlan}.a2`, version: 1, previous: [plan] } as const
  const body = { ...(old.body as PlanRecord), province: 'khác' }
  const next = { ...old, version: 2, previous: [plan, records.length], publishedAt, body, withdrawn: true }
  const gone = tombstone({ target: records.length + 1, of: next, publishedAt })
  return [...records, { ...first, publishedAt, body: amended }, next, gone]
})()

const wrongFromTheBeginning: ReadonlyArray<{
  what: string
  records: MadeRecord[]
  gives: readonly string[]
}> = [
  {
    what: 'a version is left out',
    records: replaced(at('commitment', `${firstPlan}.2`, 2), { version: 3 }),
    gives: ['version-gap'],
  },
  {
    what: 'a thing is published twice as new',
    records: [...records, { ...records[promise]!, publishedAt: records.at(-1)!.publishedAt }],
    // Its file has one name and can hold only one of the two.
    gives: [`version-gap ${records.length}`, `file-differs ${promise}`],
  },
  {
    what: 'a new version does not name the old one',
    records: replaced(at('commitment', `${firstPlan}.2`, 2), {
      previous: [at('amendment', `${firstPlan}.2.a2`)],
    }),
    gives: ['previous-version'],
  },
  {
    what: 'a new version follows no amendment',
    records: replaced(at('commitment', `${firstPlan}.2`, 2), {
      previous: [at('commitment', `${firstPlan}.2`)],
    }),
    gives: ['previous-other'],
  },
  {
    what: 'a promise is put into a plan that is not there',
    records: replaced(promise, { body: { ...(records[promise]!.body as object), plan: 'khong-co' } }),
    gives: [`body-malformed ${promise}`, notRecomputed],
  },
  {
    what: 'a promise is put into another plan',
    records: replaced(promise, { body: { ...(records[promise]!.body as object), plan: firstPlan } }),
    gives: [
      `body-malformed ${promise}`,
      `passage-differs ${promise} text`,
      // The table that was made by the body's word shows one promise too many.
      'table-field 3 commitments',
      `table-row-extra tables/plans/${firstPlan}.jsonl`,
      `table-row-extra tables/plans/${firstPlan}.jsonl`,
      notRecomputed,
    ],
  },
  {
    what: 'a promise bears another number than its name',
    records: replaced(promise, { body: { ...(records[promise]!.body as object), number: 41 } }),
    gives: [`body-malformed ${promise}`, notRecomputed],
  },
  ...[
    { what: 'an amendment tells a change that was not made', changes: [changed('label', null, 'z')] },
    {
      what: 'an amendment is silent about a change',
      changes: [changed('recurring', false, true)],
      also: { text: 'Lời khác hẳn lời của văn bản.' },
    },
    { what: 'an amendment tells another old value', changes: [changed('recurring', null, true)] },
  ].map(({ what, changes, also = {} }) => ({
    what,
    records: replaced(amendment, {
      body: { ...(records[amendment]!.body as object), changes },
    }).map((record, i) =>
      i === amendment + 1 ? { ...record, body: { ...(record.body as object), ...also } } : record,
    ),
    gives: [`amendment-differs ${amendment}`],
  })),
  {
    what: 'an amendment names another version than it makes',
    records: replaced(amendment, {
      body: {
        ...(records[amendment]!.body as object),
        of: { kind: 'commitment', id: `${firstPlan}.2`, version: 3 },
      },
    }),
    gives: [`amendment-differs ${amendment} of`],
  },
  {
    what: 'a promise has other words than the plan at its passage',
    records: replaced(promise, { body: { ...(records[promise]!.body as object), text: 'Lời khác.' } }),
    gives: [`passage-differs ${promise} text`],
  },
  {
    what: 'a promise comes back from a withdrawal with other words, none of them masked',
    records: replaced(masked, { body: { ...(records[masked]!.body as object), text: 'Lời khác.' } }),
    gives: [`passage-differs ${masked} text`],
  },
  {
    what: 'the plan’s text has a promise that was never published',
    records: withPlan(plan => ({
      ...plan,
      coverage: [
        ...plan.coverage,
        { ...plan.coverage.find(({ id }) => id !== null)!, id: `${secondPlan}.999` },
      ],
    })),
    gives: [`promise-unrecorded ${at('plan', secondPlan)}`],
  },
  {
    what: 'a promise that the plan’s text does not have',
    records: withPlan(plan => ({
      ...plan,
      coverage: plan.coverage.map(span => (span.id === `${secondPlan}.40` ? { ...span, id: null } : span)),
    })),
    gives: [`passage-differs ${promise} text`],
  },
  {
    what: 'a body has a field more',
    records: replaced(promise, { body: { ...(records[promise]!.body as object), zeal: 1 } }),
    gives: [`body-malformed ${promise}`, notRecomputed],
  },
  {
    what: 'a name would write on the reader’s terminal',
    records: replaced(promise, { id: '\u001b[2J' }),
    gives: [`entry-malformed ${promise} id`, notRecomputed],
  },
  {
    what: 'an entry cites a later one',
    records: replaced(promise, { previous: [promise + 1] }),
    gives: [`previous-later ${promise} previous`],
  },
  {
    what: 'a promise cites no plan of its own',
    records: replaced(promise, { previous: [1] }),
    gives: [`previous-other ${promise} previous`],
  },
  {
    what: 'an entry is dated before the one it follows',
    records: replaced(promise, { publishedAt: '2026-06-30T00:00:00.000Z' }),
    gives: [`time-backwards ${promise}`],
  },
  {
    what: 'an entry of another tenant',
    records: replaced(promise, { forge: envelope => ({ ...envelope, tenant: 'elsewhere' }) }),
    gives: [`entry-other-tenant ${promise}`],
  },
  {
    what: 'a field more in an envelope',
    records: replaced(promise, { forge: envelope => ({ ...envelope, zeal: 1 }) }),
    gives: [`entry-malformed ${promise} form`, notRecomputed],
  },
  {
    what: 'an instant that is none',
    records: replaced(promise, {
      forge: envelope => ({ ...envelope, publishedAt: '2026-02-30T00:00:00.000Z' }),
    }),
    gives: [`entry-malformed ${promise} publishedAt`, notRecomputed],
  },
  {
    what: 'a withdrawal of what comes later',
    records: [
      ...records,
      {
        ...tombstone({
          target: records.length + 5,
          of: records[promise]!,
          publishedAt: records.at(-1)!.publishedAt,
        }),
        previous: [],
      },
    ],
    gives: [`previous-other ${records.length}`, `tombstone-target ${records.length}`],
  },
  ...[{ ground: 'inconvenient' }, { reason: ' ' }, { office: '' }].map(change => {
    const made = tombstone({ target: 9, of: records[9]!, publishedAt: records.at(-1)!.publishedAt })
    const emptied = records.map((record, i) => (i === 9 ? { ...record, withdrawn: true } : record))
    return {
      what: `a withdrawal without its ${Object.keys(change).join()}`,
      records: [...emptied, { ...made, body: { ...(made.body as object), ...change } }],
      gives: [`tombstone-baseless ${records.length}`],
    }
  }),
  {
    what: 'a plan is amended and the new version withdrawn: its promises leave every table',
    records: planGone,
    gives: [`plan-emptied`],
  },
  {
    what: 'a withdrawal that names one thing and means another',
    records: [
      ...records,
      {
        ...tombstone({ target: 9, of: records[8]!, publishedAt: records.at(-1)!.publishedAt }),
      },
    ],
    gives: [`tombstone-target ${records.length}`],
  },
]

describe('a log that is wrong from the beginning, signed by its own key', () => {
  test.each(wrongFromTheBeginning)('$what', async ({ records: made, gives }) => {
    const found = wanting(await check(publicTree(made)))
    expect(found.map((one, i) => (one.startsWith(gives[i] ?? '\0') ? gives[i] : one))).toEqual(gives)
  })
})
