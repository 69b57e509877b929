// Attacks 5, 8 and 9: two writers at once, clocks that jump, and a day that never ends.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { postToWitness } from '../../../apps/cli/src/witness/post.ts'
import { canonicalJson } from '../../../packages/domain/src/kernel/canonical.ts'
import { askingWords } from '../../../packages/domain/src/publication/witness/refusal-words.ts'
import { formatAddCheckpoint } from '../../../packages/log/src/add-checkpoint.ts'
import { amendCommitment } from '../../../packages/services/src/publication/amendCommitment.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { keyFolder } from '../../../packages/services/src/publication/log/key-folder.ts'
import { signHead } from '../../../packages/services/src/publication/log/signHead.ts'
import { holdSigner } from '../../../packages/services/src/publication/log/signer.ts'
import { askWitnesses } from '../../../packages/services/src/publication/witness/askWitnesses.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import { valueOf } from '../../register/open-register.ts'
import type { Attack, Evil } from '../attack.ts'
import { doorsOf, signWith } from '../honest.ts'
import { refusedToSign } from './history.ts'
import type { Copy } from '../databases.ts'
import { digestOf, tenant, type Stored } from '../superuser.ts'

const day = 86_400_000
const amending = (evil: Evil, register: Copy, n: number, now = new Date()) =>
  amendCommitment(doorsOf(register, evil.honest.authors.secretariat, now).secretariat, {
    commitment: `15-kh-bcd-2023.${n}`,
    version: 1,
    changes: { text: `${n}. Sở Tư pháp mở một lớp phổ biến pháp luật.` },
    reason: 'ghi rõ sản phẩm',
    ground: null,
  })

const cosigned = async ({ doors }: Evil): Promise<void> => {
  valueOf(await askWitnesses(doors.server, postToWitness))
}

/** Two programs publish into one database at the same moment, and sign from one key folder. */
async function twoWriters(evil: Evil): Promise<void> {
  const { register, keys } = evil
  const second: Copy = { ...register, ...(await openDatabase({ url: register.url, connections: 4 })) }
  signWith(keys)
  const both = await Promise.all(
    [20, 21, 22, 23, 24, 25].map((n, i) => amending(evil, i % 2 === 0 ? register : second, n)),
  )
  both.forEach(outcome => valueOf(outcome))
  const same = await Promise.all([amending(evil, register, 30), amending(evil, second, 30)])
  const lost = same.find(({ ok }) => !ok)
  if (lost === undefined || lost.ok) throw new Error('both amended the same version')
  await second.close()
  await cosigned(evil)
}

/** An image of the machine goes on beside the first one, with the same key folder. */
async function twoRegisters(evil: Evil): Promise<void> {
  const { honest, keys, register } = evil
  const beside = await honest.copies.of(honest.newest.database)
  try {
    signWith(keys)
    valueOf(await amending(evil, register, 20))
    holdSigner({ keys: keyFolder(keys), tell: () => {}, fault: () => {} })
    valueOf(await amending(evil, beside, 21))
    await refusedToSign({ ...evil, doors: doorsOf(beside, honest.authors.secretariat) })
  } finally {
    await beside.close()
    honest.copies.drop(beside)
  }
  await cosigned(evil)
}

async function atAnotherTime(evil: Evil, days: number): Promise<void> {
  signWith(evil.keys)
  const now = new Date(Date.now() + days * day)
  valueOf(await publishDay(doorsOf(evil.register, evil.honest.authors.secretariat, now).server))
  valueOf(await amending(evil, evil.register, 20, now))
  valueOf(await signHead(evil.doors.server, keyFolder(evil.keys)))
  await cosigned(evil)
}

/** The real witness cosigns again, by a clock that is wrong; the register refuses the line, the operator puts it in himself. */
async function fromTheFuture(evil: Evil): Promise<void> {
  const { doors, honest, sql, note: noted } = evil
  const clear = (table: string) => sql(run => run(`delete from ${table} where tenant = $1`, [tenant]))
  await clear('log_cosignature')
  await clear('log_asking')
  evil.readAt(new Date(Date.now() + 3 * 365 * day))
  const [asked] = valueOf(await askWitnesses(doors.server, postToWitness))
  const [{ note, size }] = (await sql(run =>
    run('select note, size::int from log_checkpoint where tenant = $1 order by size desc limit 1', [tenant]),
  )) as [{ note: string; size: number }]
  const body = Buffer.from(formatAddCheckpoint({ oldSize: size, proof: [], checkpoint: Buffer.from(note) }))
  const answer = await fetch(`${honest.witnessDoor.url}/add-checkpoint`, { method: 'POST', body })
  const line = await answer.text()
  evil.readAt(null)
  const { outcome } = asked!
  noted({
    who: { vi: 'sổ hỏi nhân chứng', en: 'the log asks its witness' },
    code: outcome,
    words: askingWords[outcome],
  })
  const [, vkey] = /^witness bao (\S+)/m.exec(readFileSync(honest.outside.policy, 'utf8'))!
  await sql(run =>
    run('insert into log_cosignature (tenant, size, vkey, at, line) values ($1, $2, $3, now(), $4)', [
      tenant,
      size,
      vkey,
      line,
    ]),
  )
}

/** A day that lies so far ahead that the log would look fresh for ever; then nothing more comes. */
function aDayAhead(rows: readonly Stored[]): Stored[] {
  const { publishedAt } = rows.at(-1)!
  const on = '9999-12-31'
  const body = canonicalJson({ on, timeZone: 'Asia/Ho_Chi_Minh' })
  const salt = randomBytes(32)
  const own = { kind: 'day', id: on, version: 1, previous: [], publishedAt }
  return [...rows, { ...own, was: rows.length, salt, body, digest: digestOf(salt, body) }]
}

export const clocks: readonly Attack[] = [
  {
    number: 9,
    what: {
      vi: 'Ký vào sổ một ngày của năm 9999 để sổ không bao giờ có vẻ đứng yên; năm ngày sau không có gì mới',
      en: 'A day of the year 9999 is signed into the log so that it never looks frozen; five days later nothing has come',
    },
    async act(evil) {
      await evil.forge(aDayAhead)
      evil.readAt(new Date(Date.now() + 5 * day))
    },
    expect: {
      alone: ['cosignatures-lacking', 'day-wrong', 'stale'],
      monitor: ['cosignatures-lacking', 'day-wrong', 'stale', 'frozen'],
      daily: ['cosignatures-lacking', 'day-wrong', 'stale', 'frozen'],
      witness: [409, 200],
    },
  },
  {
    number: 5,
    what: {
      vi: 'Hai chương trình cùng ghi vào một sổ (đối chứng: một bên chờ hoặc bị từ chối)',
      en: 'Two programs write to one register at once (control: one waits or is refused)',
    },
    isControl: true,
    act: twoWriters,
    expect: { alone: [], witness: [409, 200] },
  },
  {
    number: 5,
    what: {
      vi: 'Hai bản của một sổ cùng ký bằng một thư mục khóa',
      en: 'Two copies of one register sign from one key folder',
    },
    act: twoRegisters,
    expect: { alone: [], witness: [409, 200], noted: ['beside-signed-head'] },
  },
  {
    number: 8,
    what: {
      vi: 'Đồng hồ của sổ lùi ba ngày (thời điểm ghi không lùi theo)',
      en: 'The register’s clock goes back three days (recorded times do not)',
    },
    isControl: true,
    act: evil => atAnotherTime(evil, -3),
    expect: { alone: [], witness: [409, 200] },
  },
  {
    number: 8,
    what: { vi: 'Đồng hồ của sổ chạy trước ba mươi ngày', en: 'The register’s clock is thirty days ahead' },
    act: evil => atAnotherTime(evil, 30),
    expect: { alone: ['from-the-future'], monitor: ['from-the-future'], witness: [409, 200] },
  },
  {
    number: 8,
    what: {
      vi: 'Đồng hồ của nhân chứng chạy trước ba năm: chữ ký xác nhận sẽ mãi có vẻ mới',
      en: 'The witness’s clock is three years ahead: its cosignature would look recent for ever',
    },
    act: fromTheFuture,
    expect: {
      alone: ['cosignature-from-the-future'],
      daily: ['cosignature-from-the-future'],
      witness: [409, 200],
      noted: ['clock-ahead'],
    },
  },
]
