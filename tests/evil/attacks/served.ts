// Attacks 3, 9, 11 and 16: what the web server sends is not what the register holds.
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { sha256 } from '../../../packages/log/src/hash.ts'
import { parseCheckpoint } from '../../../packages/log/src/checkpoint.ts'
import { parseNote } from '../../../packages/log/src/note.ts'
import { formatProofFile } from '../../../packages/log/src/proof-file.ts'
import { inclusionProof, rootAt } from '../../../packages/log/src/proof.ts'
import { tilePath } from '../../../packages/log/src/tile.ts'
import { createTileReader } from '../../../packages/log/src/tile-reader.ts'
import type { Attack, Evil } from '../attack.ts'
import type { Answer } from '../front.ts'
import { figure } from '../honest.ts'
import { bytesAt, saved, type Files } from '../saving.ts'
import { serving } from '../serving.ts'
import { signedNote } from '../superuser.ts'

/** Changes the bytes of one address. */
const changed = (evil: Evil, at: string, change: (body: Buffer) => Buffer): void =>
  evil.lie(async ({ path }, honest) => {
    if (path !== at) return null
    const answer = await honest()
    return { ...answer, body: change(Buffer.from(answer.body)) }
  })

function flipped(body: Buffer, at: number): Buffer {
  body[at]! ^= 1
  return body
}

/** The register of five days ago as files, valid and signed. */
async function fiveDaysAgo({ honest }: Evil): Promise<Files> {
  const register = await honest.copies.of(honest.older.database)
  try {
    return await serving(register, honest.front, address => saved(address))
  } finally {
    await register.close()
    honest.copies.drop(register)
  }
}

async function frozen(evil: Evil): Promise<void> {
  const files = await fiveDaysAgo(evil)
  evil.lie(async ({ path }): Promise<Answer> => {
    const body = files.get(path.slice(1))
    const type = 'application/octet-stream'
    return body === undefined ? { status: 404, body: Buffer.alloc(0), type } : { status: 200, body, type }
  })
}

const mostUp = ['..', '..', '..', '..', '..'] as const
const leaving = (file: string): string[] =>
  [mostUp.join('/'), mostUp.join('%2f'), `x${mostUp.join('/')}`, mostUp.join('%5c')].flatMap(up => [
    `/log/tile/0/${up}/${file}`,
    `/log/tile/entries/${up}/${file}`,
  ])

/** Asks for files outside with the very bytes given, which no polite client would send. */
function raw(address: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ ...portOf(address), path }, response => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asking.on('error', reject)
    asking.end()
  })
}

const portOf = (address: string) => ({
  host: '127.0.0.1',
  port: Number(new URL(address).port),
  headers: { host: new URL(address).host },
})

async function traversed(evil: Evil): Promise<void> {
  evil.lookAt(async address => {
    const answers = await Promise.all(
      leaving(`${evil.keys}/minh-son/signed-heads`.slice(1)).map(path => raw(address, path)),
    )
    const statuses = [...new Set(answers.map(({ status }) => status))].sort()
    if (answers.some(({ body }) => /^\d+ \d+ [A-Za-z0-9+/]+=$/m.test(body)))
      throw new Error('a file came out')
    evil.note({
      who: { vi: 'máy chủ của cổng', en: 'the portal’s server' },
      code: statuses.map(status => `HTTP ${status}`).join(', '),
      words: {
        vi: `${answers.length} đường dẫn ra ngoài, không tệp nào lọt ra.`,
        en: `${answers.length} paths that lead outside, no file came out.`,
      },
    })
    return address
  })
}

/** A proof that two hashes side by side are an entry, under a head of half the size that the operator signed for it. */
async function nodesAsLeaf(evil: Evil): Promise<void> {
  evil.lookAt(async address => {
    const { size: whole } = parseCheckpoint(parseNote(await bytesAt(address, 'log/checkpoint')).text)
    const size = whole - (whole % 2)
    const reader = createTileReader(async tile => bytesAt(address, `log/${tilePath(tile)}`), size)
    const root = await rootAt(reader, size)
    const proof = await inclusionProof(reader, { index: 0, size })
    const tile = await bytesAt(address, `log/${tilePath({ level: 0, index: 0, width: 256 })}`)
    const note = signedNote({ size: size / 2, root }, evil.key())
    // Without a mark before leaves and nodes these 64 bytes would have the very hash of the node above them.
    const extra = tile.subarray(0, 64)
    if (sha256(extra).length !== 32) throw new Error('no hash')
    const file = join(evil.folder, 'nodes.tlog-proof')
    mkdirSync(join(evil.folder, 'log'))
    writeFileSync(join(evil.folder, 'log/keys.json'), await bytesAt(address, 'log/keys.json'))
    writeFileSync(
      file,
      formatProofFile({ extra, index: 0, proof: proof.slice(1), checkpoint: Buffer.from(note) }),
    )
    return file
  })
}

export const served: readonly Attack[] = [
  {
    number: 3,
    what: {
      vi: 'Trang cho bạn đọc ghi khác bản ghi; ai kiểm tra thì được tệp thật',
      en: 'Pages for readers say other than the records; whoever checks gets the true files',
    },
    async act(evil) {
      evil.lie(async ({ agent, path }, honest) => {
        if (agent.startsWith('camket-verify') || path.startsWith('/log/')) return null
        const answer = await honest()
        return { ...answer, body: Buffer.from(answer.body.toString('utf8').replaceAll(figure, '2 lớp')) }
      })
    },
    expect: { alone: [], witness: [409, 200] },
  },
  {
    number: 3,
    what: {
      vi: 'Người kiểm tra được bản ghi khác với mọi người (theo tên chương trình)',
      en: 'Whoever checks gets other record bytes than everybody else (by the program’s name)',
    },
    async act(evil) {
      evil.lie(async ({ agent, path }, honest) => {
        if (!agent.startsWith('camket-verify') || !path.startsWith('/records/')) return null
        const answer = await honest()
        return { ...answer, body: Buffer.from(answer.body.toString('utf8').replaceAll(figure, '99 lớp')) }
      })
    },
    expect: { alone: ['record-digest', 'figures-not-recomputed'], witness: [409, 200] },
  },
  {
    number: 9,
    what: {
      vi: 'Sổ đứng yên: năm ngày sau vẫn trạng thái cũ, chữ ký đúng',
      en: 'The log is frozen: five days later the same valid state is served',
    },
    async act(evil) {
      evil.readAt(new Date(Date.now() + 5 * 86_400_000))
    },
    expect: {
      alone: ['stale', 'cosignature-stale'],
      monitor: ['stale', 'cosignature-stale', 'frozen'],
      daily: ['stale', 'cosignature-stale', 'frozen'],
      witness: [409, 200],
    },
  },
  {
    number: 9,
    what: {
      vi: 'Máy chủ đưa ra trạng thái năm ngày trước, ký hợp lệ',
      en: 'The server shows the validly signed state of five days ago',
    },
    act: frozen,
    expect: {
      alone: ['stale'],
      kept: ['since-newer', 'stale'],
      monitor: ['since-newer'],
      daily: ['since-newer', 'stale', 'frozen'],
      witness: [409],
    },
  },
  {
    number: 11,
    what: {
      vi: 'Hai mã băm của cây đưa ra như một mục (tiền ảnh thứ hai)',
      en: 'Two hashes of the tree are offered as an entry (second preimage)',
    },
    act: nodesAsLeaf,
    expect: {
      alone: ['proof-wrong'],
      kept: ['cosignatures-lacking', 'proof-wrong'],
      daily: [],
      witness: [409, 200],
    },
  },
  {
    number: 16,
    what: { vi: 'Ô băm chưa đầy đưa ra như ô đầy', en: 'A partial tile is served as a full one' },
    act: async evil => changed(evil, '/log/tile/0/000', body => body.subarray(0, 200 * 32)),
    expect: { alone: ['file-malformed'], witness: [409, 200] },
  },
  {
    number: 16,
    what: {
      vi: 'Tập mục và ô băm không khớp nhau: mục bị đổi',
      en: 'Entries and tile disagree: an entry is changed',
    },
    act: async evil => changed(evil, '/log/tile/entries/000', body => flipped(body, 40)),
    expect: { alone: ['entry-differs', 'figures-not-recomputed'], witness: [409, 200] },
  },
  {
    number: 16,
    what: {
      vi: 'Tập mục và ô băm không khớp nhau: ô băm bị đổi',
      en: 'Entries and tile disagree: the tile is changed',
    },
    act: async evil => changed(evil, '/log/tile/0/000', body => flipped(body, 40)),
    expect: { alone: ['tile-differs'], witness: [409, 200] },
  },
  {
    number: 16,
    what: { vi: 'Đường dẫn ô băm đi ra ngoài thư mục', en: 'Tile paths that lead out of the folder' },
    act: traversed,
    expect: { alone: [], witness: [409, 200], noted: ['HTTP 404'] },
  },
]
