// What others said of a promise is hidden or changed: reports, reviews, findings, doubts, decisions, files.
import type { Attack, Evil } from '../attack.ts'
import { doubted, promised } from '../said.ts'
import { tenant, withBody } from '../superuser.ts'
import { withoutPolicy } from './edits.ts'

const inTables =
  (...changes: ReadonlyArray<readonly [statement: string, ...values: string[]]>) =>
  ({ sql }: Evil): Promise<void> =>
    sql(async run => {
      for (const [statement, ...values] of changes) await run(statement, [tenant, ...values])
    })

/** Anyone can tell, for the records are still there. */
const seenByAnyone = (...codes: string[]): Attack['expect'] => ({
  alone: codes,
  daily: codes,
  witness: [409, 200],
})

const signedAnew: Attack['expect'] = {
  alone: [],
  kept: ['cosignatures-lacking', 'since-differs'],
  monitor: ['since-differs', 'policy-changed'],
  daily: ['policy-changed', 'since-differs'],
  witness: [409, 422],
}

export const said: readonly Attack[] = [
  {
    number: 1,
    what: {
      vi: 'Giấu một ý kiến khác khỏi mọi trang, và khỏi các con số',
      en: 'A doubt is hidden from every page, and from the figures',
    },
    act: inTables(['delete from portal_doubt where tenant = $1 and id = $2', doubted]),
    expect: seenByAnyone('table-row-missing', 'count-differs'),
  },
  {
    number: 1,
    what: { vi: 'Nâng bậc của một lần rà soát', en: 'The step of a review is raised' },
    act: inTables([
      `update portal_review set step = 'complete' where tenant = $1 and commitment = $2`,
      promised,
    ]),
    expect: seenByAnyone('table-field'),
  },
  {
    number: 1,
    what: {
      vi: 'Nâng bậc ấy ở mọi bảng, cả bảng so sánh và con số',
      en: 'That step is raised in every table, the comparison and its figure included',
    },
    act: inTables(
      [`update portal_review set step = 'complete' where tenant = $1 and commitment = $2`, promised],
      [`update portal_standing set review_step = 'complete' where tenant = $1 and commitment = $2`, promised],
    ),
    expect: seenByAnyone('table-field', 'count-differs'),
  },
  {
    number: 1,
    what: { vi: 'Sửa lời một báo cáo đã công bố', en: 'The words of a published report are edited' },
    act: inTables([
      `update portal_update set statement = 'đã mở đủ mọi lớp' where tenant = $1 and commitment = $2`,
      promised,
    ]),
    expect: seenByAnyone('table-field'),
  },
  {
    number: 1,
    what: {
      vi: 'Xóa một phát hiện của đoàn kiểm tra và việc phải sửa',
      en: 'A finding of an inspection is deleted with its task',
    },
    act: inTables(
      ['delete from portal_finding where tenant = $1'],
      ['delete from portal_action where tenant = $1'],
      ['delete from portal_action_step where tenant = $1'],
    ),
    expect: seenByAnyone('table-row-missing', 'count-differs'),
  },
  {
    number: 1,
    what: { vi: 'Ghi lùi ngày một quyết định', en: 'A decision is back-dated' },
    act: inTables([`update portal_decision set held_on = held_on - 90 where tenant = $1`]),
    expect: seenByAnyone('table-field'),
  },
  {
    number: 1,
    what: {
      vi: 'Ghi lùi ngày quyết định ngay trong bản ghi, rồi dựng lại tất cả và ký lại bằng khóa thật',
      en: 'The decision is back-dated in its record, all is rebuilt and signed again with the real key',
    },
    async act(evil) {
      await evil.forge(rows =>
        rows.map(row =>
          row.kind === 'decision'
            ? withBody(row, body => body.replace('"on":"2026-07-03"', '"on":"2026-04-03"'))
            : row,
        ),
      )
      await withoutPolicy(evil)
    },
    expect: signedAnew,
  },
  {
    number: 1,
    what: {
      vi: 'Hiện ý kiến khác bằng lời khác trong bản ghi, rồi dựng lại tất cả và ký lại bằng khóa thật',
      en: 'The doubt is shown in other words in its record, all is rebuilt and signed again with the real key',
    },
    async act(evil) {
      await evil.forge(rows =>
        rows.map(row =>
          row.kind === 'doubt' && row.version === 2
            ? withBody(row, body => body.replace('không có tên ai', 'có tên mọi người'))
            : row,
        ),
      )
      await withoutPolicy(evil)
    },
    expect: {
      alone: ['seal-differs'],
      kept: ['cosignatures-lacking', 'since-differs', 'seal-differs'],
      monitor: ['since-differs', 'policy-changed'],
      daily: ['policy-changed', 'since-differs', 'seal-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 1,
    what: {
      vi: 'Thay tệp bằng chứng của một báo cáo',
      en: 'The evidence file of a report is swapped',
    },
    act: inTables([
      `update portal_evidence set bytes = convert_to($2, 'UTF8') where tenant = $1`,
      'biên bản khác hẳn, cùng tên gọi cũ',
    ]),
    // A monitor does not fetch every file of a portal each day.
    expect: { alone: ['evidence-differs'], daily: [], witness: [409, 200] },
  },
]
