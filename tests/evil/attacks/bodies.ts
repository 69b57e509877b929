// Attacks 17, 20 and 21: salts, withdrawn bodies, tombstones, entries of strange sizes, and guessing what was withdrawn.
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../../../packages/domain/src/kernel/canonical.ts'
import type { RecordBodies } from '../../../packages/domain/src/publication/records.ts'
import { appendRecords } from '../../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../../packages/services/src/publication/append/head.ts'
import { dumpedText } from '../../register/register-dump.ts'
import type { Attack, Evil } from '../attack.ts'
import { canary } from '../honest.ts'
import { bytesAt } from '../saving.ts'
import { asSuperuser, digestOf, regrow, signAs, storedIn, tenant, type Stored } from '../superuser.ts'
import { everyPage } from '../pages.ts'

const withdrawnId = '12-kh-bcd-2023.2'

/** What the operator still has in an old image of the machine. */
async function olderRows({ honest }: Evil): Promise<Stored[]> {
  const image = await honest.copies.of(honest.older.database)
  try {
    return await asSuperuser(image.url, storedIn)
  } finally {
    await image.close()
    honest.copies.drop(image)
  }
}

async function withdrawnRow(evil: Evil): Promise<Stored> {
  const rows = await evil.sql(storedIn)
  return rows.find(({ kind, id, version }) => kind === 'commitment' && id === withdrawnId && version === 1)!
}

function tombstoneFor(rows: readonly Stored[]): Stored[] {
  const target = rows.find(({ id }) => id === '15-kh-bcd-2023.9')!
  const { kind, id, version, was: index } = target
  const of = { kind, id, version, index }
  const body = canonicalJson({
    of,
    ground: 'inconvenient',
    reason: '',
    decision: null,
    office: '',
    role: '',
    replacedBy: null,
  })
  const salt = randomBytes(32)
  const { publishedAt } = rows.at(-1)!
  const own = { kind: 'tombstone', id: String(index), version: 1, previous: [index], publishedAt }
  const made: Stored = { ...own, was: rows.length, salt, body, digest: digestOf(salt, body) }
  return [...rows.map(row => (row === target ? { ...row, salt: null, body: null } : row)), made]
}

/** An entry of these bytes at the end, in the tree and signed. */
async function entryOf(evil: Evil, entry: string): Promise<void> {
  await evil.sql(async run => {
    const [{ size }] = (await run('select size from record_head where tenant = $1', [tenant])) as [
      { size: string },
    ]
    await run(
      `insert into record (tenant, index, kind, id, version, published_at, envelope, digest)
       values ($1, $2, 'day', '2999-01-01', 1, now(), $3, repeat('0', 64))`,
      [tenant, Number(size), entry],
    )
    const salt = randomBytes(32)
    await run('insert into record_body (tenant, index, salt, body) values ($1, $2, $3, $4)', [
      tenant,
      Number(size),
      salt,
      '{}',
    ])
    await signAs(run, await regrow(run), { key: evil.key(), keys: evil.keys })
  })
}

/** The same body twice; nothing of it stays. */
async function sameTwice({ register, doors }: Evil): Promise<string[]> {
  const digests: string[] = []
  const body: RecordBodies['body'] = {
    name: 'Sở Y',
    short: null,
    aliases: [],
    kind: 'department',
    validFrom: null,
    validTo: null,
    successors: [],
  }
  const undone = new Error('undone')
  const work = register.withTenant(tenant, 'operator', async tx => {
    const at = { door: doors.operator, head: await lockHead(tx) }
    const one = { kind: 'body', version: 1, previous: [], body } as const
    await appendRecords(tx, at, [
      { ...one, id: 'so-y-mot' },
      { ...one, id: 'so-y-hai' },
    ])
    const rows = await tx
      .selectFrom('record')
      .select('digest')
      .where('id', 'in', ['so-y-mot', 'so-y-hai'])
      .execute()
    digests.push(...rows.map(({ digest }) => digest))
    throw undone
  })
  await work.catch(error => {
    if (error !== undone) throw error
  })
  return digests
}

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Văn', 'Thị', 'Thử', 'Hữu', 'Đức', 'Ngọc', 'Minh', 'Thu']
const names = ['An', 'Bình', 'Canari', 'Dung', 'Hà', 'Hòa', 'Lan', 'Mai', 'Nam', 'Sơn']
const dictionary = surnames.flatMap(last =>
  middles.flatMap(middle => names.map(first => `${last} ${middle} ${first}`)),
)

/** Knows every word of the withdrawn body but the name, and tries names: with no salt, and with every salt that is public. */
async function guessed(evil: Evil): Promise<void> {
  const row = await withdrawnRow(evil)
  const known = (await olderRows(evil))[row.was]!
  const salts = (await evil.sql(storedIn)).flatMap(({ salt }) => (salt === null ? [] : [salt]))
  const bodies = dictionary.map(name => known.body!.replaceAll(canary, name))
  if (!bodies.includes(known.body!)) throw new Error('the dictionary lacks the name')
  if (digestOf(known.salt!, known.body!) !== row.digest) throw new Error('not the withdrawn body')
  const bare = bodies.filter(body => createHash('sha256').update(body).digest('hex') === row.digest)
  const salted = bodies.filter(body => salts.slice(0, 40).some(salt => digestOf(salt, body) === row.digest))
  const [one, other] = await sameTwice(evil)
  const found = bare.length + salted.length + (one === other ? 1 : 0)
  const values = { found, names: dictionary.length }
  evil.note({
    who: { vi: 'kẻ đoán tên', en: 'whoever guesses names' },
    code: `found-${found}`,
    words: {
      vi: `${values.found} tên đúng trong ${values.names} tên đã thử; cùng một nội dung ghi hai lần cho hai mã băm khác nhau.`,
      en: `${values.found} of ${values.names} names tried were found; the same body recorded twice gives two digests.`,
    },
  })
}

/** Everything that the database holds and everything that is served. */
async function lookedForCanary(evil: Evil): Promise<void> {
  const { index, kind, id, version } = {
    ...(await withdrawnRow(evil)),
    index: (await withdrawnRow(evil)).was,
  }
  const isInDatabase = (await dumpedText(evil.register.url)).includes(canary)
  evil.lookAt(async address => {
    const pages = await everyPage(address)
    const telling = pages.filter(({ text }) => text.normalize('NFC').includes(canary)).map(({ path }) => path)
    evil.note({
      who: { vi: 'ai tìm tên ấy', en: 'whoever looks for the name' },
      code: `found-${telling.length + Number(isInDatabase)}`,
      words: {
        vi: 'Không cột nào của cơ sở dữ liệu, không trang hay tệp nào của cổng còn tên ấy; địa chỉ của phiên bản cũ trả lời mà không có nội dung.',
        en: 'No column of the database and no page or file of the portal has the name; the address of the old version answers without its content.',
      },
    })
    if (telling.length > 0) throw new Error(telling.join())
    const proof = join(evil.folder, `${index}.tlog-proof`)
    mkdirSync(join(evil.folder, 'log'))
    writeFileSync(join(evil.folder, 'log/keys.json'), await bytesAt(address, 'log/keys.json'))
    writeFileSync(proof, await bytesAt(address, `log/proof/${index}`))
    writeFileSync(
      join(evil.folder, `${index}.json`),
      await bytesAt(address, `records/${kind}/${id}/${version}.json`),
    )
    return proof
  })
}

export const bodies: readonly Attack[] = [
  {
    number: 1,
    what: { vi: 'Đổi chuỗi ngẫu nhiên (salt) của một bản ghi', en: 'The salt of a record is swapped' },
    act: ({ sql }) =>
      sql(async run => {
        const swap = `update record_body b set salt = o.salt from record_body o
          where b.tenant = $1 and o.tenant = $1 and b.index = 20 and o.index = 21`
        await run(swap, [tenant])
      }),
    expect: { alone: ['record-digest', 'figures-not-recomputed'], witness: [409, 200] },
  },
  {
    number: 17,
    what: { vi: 'Mục dài quá 65 535 byte', en: 'An entry of more than 65,535 bytes' },
    act: evil => entryOf(evil, canonicalJson({ tenant, pad: 'x'.repeat(65_536) })),
    expect: {
      alone: ['cosignatures-lacking', 'file-unreadable', 'figures-not-recomputed'],
      monitor: ['file-unreadable'],
      witness: [409, 200],
      faults: true,
    },
  },
  {
    number: 17,
    what: { vi: 'Mục 0 byte', en: 'An entry of 0 bytes' },
    act: evil => entryOf(evil, ''),
    expect: {
      alone: ['cosignatures-lacking', 'entry-malformed', 'figures-not-recomputed'],
      monitor: ['entry-malformed'],
      witness: [409, 200],
    },
  },
  {
    number: 20,
    what: {
      vi: 'Tên một người dân lọt vào bản ghi, đã thu hồi: tệp chứng minh của mục ấy vẫn đúng (51, 52)',
      en: 'Personal data in a record was withdrawn: the proof of that entry still holds (51, 52)',
    },
    act: lookedForCanary,
    expect: { alone: ['record-emptied'], monitor: [], daily: [], witness: [409, 200], noted: ['found-0'] },
  },
  {
    number: 20,
    what: { vi: 'Đưa nội dung đã thu hồi trở lại', en: 'A withdrawn body is put back' },
    async act(evil) {
      const { was } = await withdrawnRow(evil)
      const { salt, body } = (await olderRows(evil))[was]!
      await evil.sql(run =>
        run('insert into record_body (tenant, index, salt, body) values ($1, $2, $3, $4)', [
          tenant,
          was,
          salt,
          body,
        ]),
      )
    },
    expect: { alone: ['body-kept'], witness: [409, 200] },
  },
  {
    number: 20,
    what: {
      vi: 'Mục thu hồi không có căn cứ pháp luật, lý do hay cơ quan',
      en: 'A tombstone without legal ground, reason or office',
    },
    act: ({ forge }) => forge(tombstoneFor),
    expect: {
      alone: ['cosignatures-lacking', 'tombstone-baseless'],
      monitor: ['withdrawn', 'tombstone-baseless'],
      daily: ['withdrawn', 'cosignatures-lacking', 'tombstone-baseless'],
      witness: [409, 200],
    },
  },
  {
    number: 20,
    what: { vi: 'Xóa nội dung mà không có mục thu hồi', en: 'A body is removed without a tombstone' },
    act: ({ sql }) =>
      sql(async run => {
        const remove = `delete from record_body b using record r where b.tenant = $1 and r.tenant = $1
          and b.index = r.index and r.id = '15-kh-bcd-2023.9'`
        await run(remove, [tenant])
      }),
    expect: { alone: ['body-missing', 'figures-not-recomputed'], witness: [409, 200] },
  },
  {
    number: 21,
    what: {
      vi: 'Đoán nội dung đã thu hồi bằng từ điển họ tên',
      en: 'What was withdrawn is guessed with a dictionary of names',
    },
    act: guessed,
    expect: { alone: [], witness: [409, 200], noted: ['found-0'] },
  },
]
