// Whatever happens to the file on its way: it is refused before or while it is read, by name, and nothing is restored.
import * as fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { checkBackup } from '../../packages/services/src/publication/keeping/checkBackup.ts'
import { sealLength, sealOf } from '../../packages/services/src/publication/keeping/file/seal.ts'
import { tarEnd, tarHeader, tarPadding } from '../../packages/services/src/publication/keeping/file/tar.ts'
import { backupOf, contentOf, keptFolder, restoreInto } from './kept.ts'
import { openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const empty = await createTestDatabase()
const folder = keptFolder()
const file = join(folder, 'sổ')
const other = join(folder, 'khác')
let bytes: Buffer

beforeAll(async () => {
  const { secretariat } = await openTenant(register)
  await published(secretariat)
  valueOf(await backupOf(register.url, file))
  bytes = readFileSync(file)
})

async function codeOf(content: Uint8Array): Promise<string> {
  writeFileSync(other, content)
  return checkBackup(other).then(
    () => 'good',
    (error: { code?: string }) => error.code ?? String(error),
  )
}

const refusal = (code: string) =>
  expect(['not-a-backup', 'backup-cut-short', 'backup-damaged']).toContain(code)

test('every cut, at every length that ends a part and many between', async () => {
  const lengths = [
    0,
    1,
    2,
    3,
    10,
    18,
    100,
    bytes.length - sealLength,
    bytes.length - sealLength + 1,
    bytes.length - 1,
  ]
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async length => {
      refusal(await codeOf(bytes.subarray(0, length)))
    }),
    { numRuns: 60, examples: lengths.map(length => [length]) },
  )
})

test('every turned bit, in the header, the rows, the sums and the seal', async () => {
  const at = fc.oneof(
    fc.integer({ min: 0, max: bytes.length - 1 }),
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: bytes.length - sealLength - 16, max: bytes.length - 1 }),
  )
  await fc.assert(
    fc.asyncProperty(at, fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      const turned = Buffer.from(bytes)
      turned[place]! ^= 1 << bit
      refusal(await codeOf(turned))
    }),
    { numRuns: 150 },
  )
})

test('anything appended, anything put in, any stretch zeroed', async () => {
  const place = fc.integer({ min: 0, max: bytes.length - 1 })
  await fc.assert(
    fc.asyncProperty(place, fc.uint8Array({ minLength: 1, maxLength: 700 }), async (at, more) => {
      refusal(await codeOf(Buffer.concat([bytes, more])))
      refusal(await codeOf(Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])))
      const zeroed = Buffer.from(bytes)
      zeroed.fill(0, at, Math.min(bytes.length, at + more.length))
      if (!zeroed.equals(bytes)) refusal(await codeOf(zeroed))
    }),
    { numRuns: 40 },
  )
})

test('files that are something else', async () => {
  for (const content of ['', 'PK\u0003\u0004', 'văn bản', '{"format":"camket-backup"}']) {
    expect(await codeOf(Buffer.from(content))).toBe('not-a-backup')
  }
  refusal(await codeOf(gzipSync('không phải tar')))
  refusal(await codeOf(sealed(Buffer.from('không phải tar'))))
  const tar = execFileSync('tar', ['cf', '-', '-C', folder, 'sổ'])
  expect(await codeOf(sealed(tar))).toBe('not-a-backup')
  mkdirSync(join(folder, 'thư mục'))
  await expect(checkBackup(join(folder, 'thư mục'))).rejects.toMatchObject({ code: 'not-a-backup' })
  await expect(checkBackup('/dev/zero')).rejects.toMatchObject({ code: 'not-a-backup' })
  expect(await restoreInto(empty.url, join(folder, 'không có'))).toMatchObject({
    refusals: [{ code: 'cannot-read-file', values: { why: 'ENOENT' } }],
  })
})

// From here on somebody who knows the format writes a file whose sums and seal are right.

function sealed(archive: Uint8Array): Buffer {
  const packed = gzipSync(archive)
  return Buffer.concat([packed, sealOf(createHash('sha256').update(packed).digest())])
}

type Files = Map<string, Buffer>

function filesOf(content: Buffer): Files {
  const tar = gunzipSync(content.subarray(0, -sealLength))
  const files: Files = new Map()
  for (let at = 0; tar[at] !== 0;) {
    const text = (from: number, to: number) =>
      tar.toString('latin1', at + from, at + to).replace(/\0.*$/s, '')
    const size = Number.parseInt(text(124, 135), 8)
    const name = [text(345, 500), text(0, 100)].filter(Boolean).join('/')
    files.set(name, tar.subarray(at + 512, at + 512 + size))
    at += 512 + size + tarPadding(size).length
  }
  return files
}

/** As whoever forges would write it: the sums of the manifest are made new. */
function forged(change: (files: Files) => void): Buffer {
  const files = filesOf(bytes)
  change(files)
  const manifest = JSON.parse(files.get('manifest.json')!.toString('utf8')) as {
    sections: Record<string, unknown>[]
  }
  for (const section of manifest.sections) {
    const rows =
      files.get(`${String(section['tenant'])}/${String(section['table'])}/000001.copy`) ?? Buffer.alloc(0)
    section['rows'] = rows.toString('latin1').split('\n').length - 1
    section['bytes'] = rows.length
    section['sha256'] = createHash('sha256').update(rows).digest('hex')
  }
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
  const parts = [...files].flatMap(([name, content]) => [
    tarHeader({ name, size: content.length }),
    content,
    tarPadding(content.length),
  ])
  return sealed(Buffer.concat([...parts, tarEnd]))
}

const replaced = (name: string, from: string | RegExp, to: string) => (files: Files) => {
  const before = files.get(name)!.toString('utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  files.set(name, Buffer.from(after))
}

async function restored(content: Buffer): Promise<unknown> {
  writeFileSync(other, content)
  const result = await restoreInto(empty.url, other)
  expect(await contentOf(empty.url)).toEqual({})
  return result
}

test('the forger’s own tools write what is restored, so that what follows is refused for its content', async () => {
  const { url } = await createTestDatabase()
  writeFileSync(
    other,
    forged(() => {}),
  )
  valueOf(await restoreInto(url, other))
  expect(await contentOf(url)).toEqual(await contentOf(register.url))
})

const envelope = 'minh-son/record/000001.copy'
test.each([
  ['an entry changed', replaced(envelope, '"kind":"plan"', '"kind":"plam"'), 'backup-log-differs'],
  ['an entry taken out', replaced(envelope, /\n[^\n]*\n$/, '\n'), 'backup-log-differs'],
  ['a body changed', replaced('minh-son/record_body/000001.copy', 'Sở', 'Xã'), 'backup-log-differs'],
  [
    'a body taken out',
    replaced('minh-son/record_body/000001.copy', /\n[^\n]*\n$/, '\n'),
    'backup-log-differs',
  ],
  ['a column of a record changed', replaced(envelope, '\tplan\t', '\tbody\t'), 'backup-log-differs'],
  [
    'the head and its name made to agree on less',
    (files: Files) => {
      replaced('minh-son/record_head/000001.copy', /^minh-son\t\d+/, 'minh-son\t1')(files)
      replaced('backup.json', /"size": \d+/, '"size": 1')(files)
    },
    'backup-log-differs',
  ],
  [
    'a tile changed',
    replaced('minh-son/log_tile/000001.copy', /[0-9a-f]{8}\n/, '00000000\n'),
    'backup-log-differs',
  ],
  ['rows that are none', replaced('minh-son/plan/000001.copy', /\t/, ' '), 'rows-refused'],
  ['a row of nobody', replaced('minh-son/seat/000001.copy', /^minh-son/, 'hue'), 'rows-refused'],
  [
    'rows in another order',
    replaced('minh-son/record_body/000001.copy', /^([^\n]*\n)([^\n]*\n)/, '$2$1'),
    'rows-refused',
  ],
  [
    'rows after PostgreSQL’s own end mark',
    replaced('minh-son/unit/000001.copy', /^/, '\\.\n'),
    'rows-refused',
  ],
  [
    'a table of a name that is none',
    replaced('backup.json', '"name": "sheet"', '"name": "sheep"'),
    'backup-damaged',
  ],
  [
    'a column too many',
    replaced('backup.json', '"columns": [', '"columns": [\n "more",'),
    'backup-other-schema',
  ],
  [
    'columns that are SQL',
    replaced('backup.json', '"columns": [', '"columns": [\n "a) from stdin; --",'),
    'backup-damaged',
  ],
  [
    'an upgrade step of another program',
    replaced('backup.json', /"checksum": "../, '"checksum": "zz'),
    'backup-damaged',
  ],
  ['a newer format', replaced('backup.json', '"version": 1,', '"version": 2,'), 'backup-newer-format'],
  [
    'a piece that is not in turn',
    (files: Files) => {
      const rows = files.get('minh-son/seat/000001.copy')!
      files.delete('minh-son/seat/000001.copy')
      const manifest = files.get('manifest.json')!
      files.delete('manifest.json')
      files.set('minh-son/seat/000001.copy', rows)
      files.set('manifest.json', manifest)
    },
    'backup-damaged',
  ],
  ['a file outside', (files: Files) => files.set('../../etc/passwd', Buffer.from('x')), 'backup-damaged'],
] as Array<[string, (files: Files) => void, string]>)('%s', async (_, change, code) => {
  expect(await restored(forged(change))).toMatchObject({ ok: false, refusals: [{ code }] })
})

test('rows of a table that another program copied and this one leaves out are passed over', async () => {
  const { url } = await createTestDatabase()
  const withSessions = forged(files => {
    const head = JSON.parse(files.get('backup.json')!.toString('utf8')) as {
      tables: Array<{ name: string; columns: string[] }>
      leftOut: Record<string, string>
    }
    head.tables.push({ name: 'session', columns: ['tenant', 'digest'] })
    delete head.leftOut['session']
    files.set('backup.json', Buffer.from(JSON.stringify(head)))
    const manifest = JSON.parse(files.get('manifest.json')!.toString('utf8')) as { sections: unknown[] }
    manifest.sections.push({ tenant: 'minh-son', table: 'session' })
    files.delete('manifest.json')
    files.set('minh-son/session/000001.copy', Buffer.from('minh-son\t00\n'))
    files.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
  })
  writeFileSync(other, withSessions)
  valueOf(await restoreInto(url, other))
  expect(await contentOf(url)).toEqual(await contentOf(register.url))
})

test('a newer schema is refused by its number and by the program that wrote it', async () => {
  const content = forged(files => {
    const head = JSON.parse(files.get('backup.json')!.toString('utf8')) as { schema: unknown[] }
    const version = head.schema.length + 1
    head.schema.push({ version, name: 'later.sql', checksum: '0'.repeat(64) })
    files.set('backup.json', Buffer.from(JSON.stringify(head)))
  })
  expect(await restored(content)).toMatchObject({
    refusals: [{ code: 'backup-newer-schema', values: { program: 'camket thử' } }],
  })
})
