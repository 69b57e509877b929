// Attacks 1 and 20: what was published is changed in place, in ever more places at once.
import type { Attack, Evil } from '../attack.ts'
import { figure } from '../honest.ts'
import { digestOf, envelopeOf, tenant, withBody, type Stored } from '../superuser.ts'

/** As long as the figure: the places in the plan's text stay what they are. */
const smaller = (body: string): string => body.replace(figure, '10 lớp')

/** The record with the figure lowered in the promise and in its plan's text. */
export const lowered = (rows: readonly Stored[]): Stored[] =>
  rows.map(row => (row.body?.includes(figure) === true ? withBody(row, smaller) : row))

export const withoutPolicy = ({ sql }: Evil): Promise<unknown> =>
  sql(run => run('delete from log_policy where tenant = $1', [tenant]))

const inBody = `update record_body b set body = replace(body, $2, '2 lớp') from record r
  where r.tenant = $1 and b.tenant = $1 and b.index = r.index and r.kind = 'commitment' and r.id = '12-kh-bcd-2023.1'`

export const edits: readonly Attack[] = [
  {
    number: 1,
    what: {
      vi: 'Sửa một con số đã công bố: chỉ nội dung trong cơ sở dữ liệu',
      en: 'A published figure is edited: the body in the database only',
    },
    act: ({ sql }) => sql(async run => void (await run(inBody, [tenant, figure]))),
    expect: {
      alone: ['record-digest', 'figures-not-recomputed'],
      daily: ['record-digest', 'figures-not-recomputed'],
      witness: [409, 200],
    },
  },
  {
    number: 1,
    what: {
      vi: 'Sửa con số cùng mã băm và phong bì của nó',
      en: 'The figure is edited with its digest and envelope',
    },
    act: ({ sql }) =>
      sql(async run => {
        await run(inBody, [tenant, figure])
        const rows = await run(
          `select r.index, r.envelope, b.salt, b.body from record r join record_body b using (tenant, index)
           where r.tenant = $1 and r.kind = 'commitment' and r.id = '12-kh-bcd-2023.1'`,
          [tenant],
        )
        for (const { index, envelope, salt, body } of rows) {
          const digest = digestOf(salt as Buffer, body as string)
          const changed = envelopeOf({ ...(JSON.parse(envelope as string) as Stored), digest })
          const set = 'update record set envelope = $3, digest = $4 where tenant = $1 and index = $2'
          await run(set, [tenant, index, changed, digest])
        }
      }),
    expect: {
      alone: ['entry-differs', 'figures-not-recomputed'],
      daily: ['entry-differs', 'figures-not-recomputed'],
      witness: [409, 200],
    },
  },
  {
    number: 1,
    what: {
      vi: 'Sửa con số, dựng lại cây, gốc, bảng và ký lại bằng khóa thật',
      en: 'The figure is edited, tree, root and tables are rebuilt and signed again with the real key',
    },
    act: ({ forge }) => forge(lowered),
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-differs'],
      monitor: ['since-differs'],
      daily: ['cosignatures-lacking', 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 1,
    what: {
      vi: 'Như trên, và bỏ luôn danh sách nhân chứng',
      en: 'The same, and the list of witnesses is taken away',
    },
    async act(evil) {
      await evil.forge(lowered)
      await withoutPolicy(evil)
    },
    expect: {
      alone: [],
      kept: ['cosignatures-lacking', 'since-differs'],
      monitor: ['since-differs', 'policy-changed'],
      daily: ['policy-changed', 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 1,
    what: {
      vi: 'Như trên, nhưng chỉ sửa cam kết mà quên văn bản của kế hoạch',
      en: 'The same, in the commitment alone: the plan’s text is forgotten',
    },
    act: ({ forge }) =>
      forge(rows =>
        rows.map(row =>
          row.kind === 'commitment' && row.body?.includes(figure) === true ? withBody(row, smaller) : row,
        ),
      ),
    expect: {
      alone: ['cosignatures-lacking', 'passage-differs'],
      kept: ['cosignatures-lacking', 'since-differs', 'passage-differs'],
      monitor: ['since-differs'],
      daily: ['cosignatures-lacking', 'since-differs', 'passage-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 1,
    what: {
      vi: 'Chỉ sửa bảng của cổng: một số đếm',
      en: 'A table of the portal only: a count',
    },
    act: ({ sql }) =>
      sql(async run => {
        const pick = `select value from portal_count where tenant = $1 and facet = 'agency' order by n desc, value limit 1`
        const raise = `update portal_count set n = n + 5 where tenant = $1 and facet = 'agency' and value = (${pick})`
        await run(raise, [tenant])
      }),
    expect: { alone: ['count-differs'], daily: ['count-differs'], witness: [409, 200] },
  },
  {
    number: 1,
    what: {
      vi: 'Chỉ sửa bảng của cổng: câu chữ và hạn của một cam kết',
      en: 'A table of the portal only: words and deadline of one promise',
    },
    act: ({ sql }) =>
      sql(async run => {
        const change = `update portal_commitment set text = replace(text, $2, '2 lớp'), due_key = due_key + 365
          where tenant = $1 and id = '12-kh-bcd-2023.1'`
        await run(change, [tenant, figure])
      }),
    expect: { alone: ['table-field'], daily: ['table-field'], witness: [409, 200] },
  },
  {
    number: 1,
    what: {
      vi: 'Giấu một lần sửa đổi khỏi trang lịch sử (bảng mà chỉ trang đọc)',
      en: 'An amendment is hidden from the page of changes (a table that only pages read)',
    },
    act: ({ sql }) =>
      sql(async run => {
        await run(`delete from portal_change where tenant = $1 and kind = 'amendment'`, [tenant])
      }),
    expect: { alone: [], witness: [409, 200] },
  },
]
