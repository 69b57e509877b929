// Attacks 2 to 4: entries are deleted, moved, slipped in, back-dated, cut off; the register goes back or forks.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../../../packages/domain/src/kernel/canonical.ts'
import { refusalWords } from '../../../packages/domain/src/publication/words.ts'
import { keyFolder } from '../../../packages/services/src/publication/log/key-folder.ts'
import { signHead } from '../../../packages/services/src/publication/log/signHead.ts'
import { holdSigner } from '../../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { fill } from '../../../packages/domain/src/kernel/language.ts'
import { variedPlan } from '../../load/varied-plans.ts'
import { published, valueOf } from '../../register/open-register.ts'
import { forgedIn, type Attack, type Evil } from '../attack.ts'
import { copyKeys } from '../copy-keys.ts'
import { lowered } from './edits.ts'
import { doorsOf, signWith } from '../honest.ts'
import { saved, written, type Files } from '../saving.ts'
import { serving } from '../serving.ts'
import { digestOf, renumbered, tenant, type Stored } from '../superuser.ts'

const newPlan = '20-kh-bcd-2023'
const isOfNewPlan = ({ id }: Stored): boolean => id === newPlan || id.startsWith(`${newPlan}.`)

function slippedIn(rows: readonly Stored[]): Stored[] {
  const at = rows.findIndex(({ kind }) => kind === 'plan')
  const body = canonicalJson({
    name: 'Sở Tự Chế',
    short: null,
    aliases: [],
    kind: 'department',
    validFrom: null,
    validTo: null,
    successors: [],
  })
  const salt = randomBytes(32)
  const { publishedAt } = rows[at - 1]!
  const own = { kind: 'body', id: 'so-tu-che', version: 1, previous: [], publishedAt }
  const made: Stored = { ...own, was: -1, salt, body, digest: digestOf(salt, body) }
  return renumbered([...rows.slice(0, at), made, ...rows.slice(at)])
}

function swapped(rows: readonly Stored[]): Stored[] {
  const at = rows.findIndex(({ id }) => id === '15-kh-bcd-2023.7')
  const [one, other] = [rows[at]!, rows[at + 1]!]
  return renumbered([...rows.slice(0, at), other, one, ...rows.slice(at + 2)])
}

function withoutAmendment(rows: readonly Stored[]): Stored[] {
  const at = rows.findIndex(({ kind }) => kind === 'amendment')
  const { id } = rows[at]!
  const kept = rows.filter((row, i) => i !== at && !(row.version === 2 && `${row.id}.a2` === id))
  return renumbered(kept)
}

/** What the register says when asked to sign; it must not sign. */
export async function refusedToSign({ doors, keys, note }: Evil): Promise<void> {
  const outcome = await signHead(doors.server, keyFolder(keys))
  if (outcome.ok) throw new Error('it was signed')
  const { code, values } = outcome.refusals[0]!
  const said = refusalWords[code]!
  note({
    who: { vi: 'chính sổ không ký', en: 'the register will not sign' },
    code,
    words: { vi: fill(said.vi, values), en: fill(said.en, values) },
  })
}

/** Publishes again what the rollback took, with other salts, until the log is longer than it was. */
async function goesOnElsewhere({ doors: { secretariat, server } }: Evil, tasks: number): Promise<void> {
  valueOf(await publishDay(server))
  await published(secretariat, variedPlan(9, tasks), { symbol: '21/KH-BCĐ', title: 'Kế hoạch khác' })
}

const unsigned = (evil: Evil): void =>
  holdSigner({ keys: keyFolder(evil.keys), tell: () => {}, fault: () => {} })

/** A whole other history of the same size, signed by the same key, as files. */
async function otherHistory({ honest, folder, keys, key }: Evil): Promise<Files> {
  const register = await honest.copies.of(honest.newest.database)
  try {
    const own = join(folder, 'keys-beside')
    copyKeys(keys, own)
    const doors = doorsOf(register, honest.authors.secretariat)
    await forgedIn({ register, doors, keys: own, key: key() }, lowered)
    return await serving(register, honest.front, address => saved(address))
  } finally {
    await register.close()
    honest.copies.drop(register)
  }
}

/** His web server shows browsers another history than it shows those who check. */
async function splitView(evil: Evil): Promise<void> {
  const files = await otherHistory(evil)
  evil.lie(async ({ path, agent }) => {
    const body = agent.startsWith('Mozilla') ? files.get(path.slice(1)) : undefined
    return body === undefined ? null : { status: 200, body, type: 'application/octet-stream' }
  })
  evil.lookAt(async address => written(await saved(address, 'Mozilla/5.0'), join(evil.folder, 'saved')))
}

const backDated = (rows: readonly Stored[], from: number): Stored[] => {
  const { publishedAt } = rows[from - 1]!
  return rows.map((row, i) => (i < from ? row : { ...row, publishedAt }))
}

export const history: readonly Attack[] = [
  {
    number: 2,
    what: {
      vi: 'Xóa một lần sửa đổi khỏi sổ và dựng lại cây',
      en: 'An amendment is deleted from the log and the tree is rebuilt',
    },
    async act(evil) {
      await evil.forge(withoutAmendment)
    },
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-newer'],
      monitor: ['since-newer'],
      daily: ['cosignatures-lacking', 'since-newer'],
      witness: [409],
    },
  },
  {
    number: 2,
    what: { vi: 'Đảo chỗ hai mục và dựng lại cây', en: 'Two entries change places and the tree is rebuilt' },
    act: ({ forge }) => forge(swapped),
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-differs'],
      monitor: ['since-differs'],
      daily: ['cosignatures-lacking', 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 2,
    what: {
      vi: 'Chen một mục vào quá khứ và dựng lại cây',
      en: 'An entry is slipped into the past and the tree is rebuilt',
    },
    act: ({ forge }) => forge(slippedIn),
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-differs'],
      monitor: ['cosignatures-lacking', 'since-differs'],
      daily: ['cosignatures-lacking', 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 2,
    what: {
      vi: 'Ghi lùi ngày một kế hoạch, vụng về: sớm hơn mục đứng trước',
      en: 'A plan is back-dated, clumsily: earlier than the entry before it',
    },
    act: ({ forge }) =>
      forge(rows => {
        const { publishedAt } = rows[0]!
        return rows.map(row => (isOfNewPlan(row) ? { ...row, publishedAt } : row))
      }),
    expect: {
      alone: ['cosignatures-lacking', 'time-backwards'],
      kept: ['cosignatures-lacking', 'time-backwards', 'since-differs'],
      monitor: ['since-differs'],
      daily: ['cosignatures-lacking', 'time-backwards', 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 2,
    what: {
      vi: 'Ghi lùi ngày mọi mục của hôm nay, khéo léo: không mục nào sớm hơn mục trước',
      en: 'Everything of today is back-dated, carefully: no entry is earlier than the one before',
    },
    act: ({ forge }) =>
      forge(rows =>
        backDated(
          rows,
          rows.findLastIndex(({ kind }) => kind === 'day'),
        ),
      ),
    expect: {
      alone: ['cosignatures-lacking', 'day-wrong'],
      kept: ['cosignatures-lacking', 'day-wrong', 'since-differs'],
      monitor: ['since-differs'],
      daily: ['cosignatures-lacking', 'day-wrong', 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 2,
    what: {
      vi: 'Chỉ viết lại những gì có sau điểm kiểm tra mà bạn đọc đã giữ',
      en: 'Only what came after the checkpoint that the reader kept is rewritten',
    },
    kept: 'older',
    act: ({ forge }) =>
      forge(rows =>
        backDated(
          rows,
          rows.findLastIndex(({ kind }) => kind === 'day'),
        ),
      ),
    expect: {
      alone: ['cosignatures-lacking', 'day-wrong'],
      monitor: ['day-wrong', 'withdrawn', 'frozen'],
      daily: ['withdrawn', 'frozen', 'cosignatures-lacking', 'day-wrong'],
      witness: [409, 422],
    },
  },
  {
    number: 2,
    what: {
      vi: 'Cắt bỏ những mục mới nhất và ký lại',
      en: 'The newest entries are cut off and it is signed again',
    },
    act: ({ forge }) => forge(rows => rows.filter(row => !isOfNewPlan(row))),
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-newer'],
      monitor: ['since-newer'],
      daily: ['cosignatures-lacking', 'since-newer'],
      witness: [409],
    },
  },
  {
    number: 3,
    what: {
      vi: 'Hai sổ cùng cỡ: người kiểm tra thấy sổ này, bạn đọc thấy sổ kia (và lưu lại)',
      en: 'Two logs of one size: those who check see one, readers see (and save) the other',
    },
    act: splitView,
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-differs'],
      daily: [],
      witness: [409, 200],
    },
  },
  {
    number: 4,
    what: {
      vi: 'Quay về cơ sở dữ liệu cũ, tệp ghi lần ký cuối còn nguyên, rồi công bố tiếp',
      en: 'Back to an older database, the guard file is there, and publishing goes on',
    },
    from: 'older',
    async act(evil) {
      rmSync(evil.keys, { recursive: true })
      copyKeys(evil.honest.newest.keys, evil.keys)
      await refusedToSign(evil)
      unsigned(evil)
      await goesOnElsewhere(evil, 30)
      await refusedToSign(evil)
    },
    expect: {
      alone: ['tables-ahead', 'stale'],
      kept: ['since-newer', 'tables-ahead', 'stale'],
      monitor: ['since-newer'],
      daily: ['since-newer', 'tables-ahead', 'stale', 'frozen'],
      witness: [409],
      noted: ['below-signed-head', 'beside-signed-head'],
    },
  },
  {
    number: 4,
    what: {
      vi: 'Quay về cơ sở dữ liệu cũ và xóa tệp ghi lần ký cuối',
      en: 'Back to an older database, and the guard file is deleted',
    },
    from: 'older',
    async act(evil) {
      rmSync(join(evil.keys, tenant, 'signed-heads'))
      await refusedToSign(evil)
    },
    expect: {
      alone: ['stale'],
      kept: ['since-newer', 'stale'],
      monitor: ['since-newer'],
      daily: ['since-newer', 'stale', 'frozen'],
      witness: [409],
      noted: ['guard-missing'],
    },
  },
  {
    number: 4,
    what: {
      vi: 'Quay về cơ sở dữ liệu và thư mục khóa cũ, rồi công bố điều khác',
      en: 'Back to an older database and key folder, then something else is published',
    },
    from: 'older',
    async act(evil) {
      signWith(evil.keys)
      await goesOnElsewhere(evil, 30)
    },
    expect: {
      alone: ['cosignatures-lacking'],
      kept: ['cosignatures-lacking', 'since-differs'],
      monitor: ['cosignatures-lacking', 'since-differs'],
      daily: ['cosignatures-lacking', 'since-differs'],
      witness: [409, 422],
    },
  },
]
