// Attacks 10 and 15: keys, signatures and cosignatures.
import { sign } from 'node:crypto'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { said } from '../../../apps/cli/src/printing/print-verified.ts'
import { commandLine } from '../../../packages/domain/src/kernel/author.ts'
import { formatAddCheckpoint } from '../../../packages/log/src/add-checkpoint.ts'
import { parseCheckpoint } from '../../../packages/log/src/checkpoint.ts'
import { cosign } from '../../../packages/log/src/cosignature.ts'
import { emptyRoot, leafHash } from '../../../packages/log/src/hash.ts'
import { formatNote, keyTypes, parseNote, type Note } from '../../../packages/log/src/note.ts'
import { keyFolder } from '../../../packages/services/src/publication/log/key-folder.ts'
import { rotateKey } from '../../../packages/services/src/publication/log/rotateKey.ts'
import { witnessLog } from '../../../packages/services/src/publication/witness/witnessedLogs.ts'
import { valueOf } from '../../register/open-register.ts'
import type { Attack, Evil } from '../attack.ts'
import { lowered, withoutPolicy } from './edits.ts'
import { watcher } from '../honest.ts'
import { keyIn, keyNamed, newKey, signedNote, tenant, type Key } from '../superuser.ts'
import { verifyAt } from '../watching.ts'

const editors = ({ witness }: Evil) => ({
  register: witness,
  tenant: watcher,
  author: commandLine,
  now: new Date(),
})

/** Another key takes the place of the log's, in the database and in the folder, as if it had always been there. */
async function keyReplaced(evil: Evil, origin = evil.origin): Promise<Key> {
  const folder = join(evil.keys, tenant)
  for (const name of readdirSync(folder)) if (name.endsWith('.pem')) rmSync(join(folder, name))
  const key = keyNamed(newKey(), origin)
  const pem = key.key.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(join(folder, `key-${key.vkey.id}.pem`), pem, { mode: 0o600 })
  await evil.sql(run => run('update log_key set vkey = $2 where tenant = $1', [tenant, key.vkey.text]))
  await withoutPolicy(evil)
  return key
}

/** The log calls itself otherwise, with a key of that name: a new log that nobody has known, and another history. */
async function renamed(evil: Evil): Promise<void> {
  await evil.forge(lowered, await keyReplaced(evil, `${evil.origin}2`))
  const keep = join(evil.folder, 'remembered')
  cpSync(evil.honest.outside.remembered, keep, { recursive: true })
  evil.lookAt(async address => {
    const { findings } = await verifyAt(address, ['--keep', keep])
    for (const finding of findings.filter(({ ok }) => !ok)) {
      evil.note({
        who: { vi: 'ai lần nào cũng dùng verify --keep', en: 'who uses verify --keep each time' },
        code: finding.code,
        words: { vi: said(finding, 'vi'), en: said(finding, 'en') },
      })
    }
    return address
  })
}

/** The key is changed as it should be, and everybody outside hears of it; the old one has been stolen before. */
async function rotated(evil: Evil): Promise<Key> {
  const stolen = keyIn(evil.keys, evil.origin)
  const { vkey } = valueOf(await rotateKey(evil.doors.operator, keyFolder(evil.keys)))
  valueOf(await witnessLog(editors(evil), { vkey: vkey.text }))
  return stolen
}

/** Checkpoints are public, and anybody can add a line of his own to one. */
async function takenOver(evil: Evil): Promise<void> {
  const own = keyNamed(newKey(), evil.origin)
  const [row] = await evil.sql(run =>
    run('select note from log_checkpoint where tenant = $1 order by size desc limit 1', [tenant]),
  )
  const { text, signatures: signed } = parseNote(Buffer.from(row!['note'] as string))
  const { size, root } = parseCheckpoint(text)
  const note = signedNote({ size, root }, own)
  const line = parseNote(Buffer.from(note)).signatures[0]!
  const handover = Buffer.from(formatNote({ text, signatures: [signed[0]!, line] })).toString('utf8')
  evil.lie(async ({ path }, honest) => {
    if (path !== '/log/keys.json' && path !== '/log/checkpoint') return null
    const answer = await honest()
    if (path === '/log/checkpoint') return { ...answer, body: Buffer.from(note) }
    const file = JSON.parse(answer.body.toString('utf8')) as { keys: object[] }
    file.keys.push({ vkey: own.vkey.text, fromSize: size, handover })
    return { ...answer, body: Buffer.from(JSON.stringify(file)) }
  })
}

type Change = (note: Note) => Note

/** His web server serves another note in place of the checkpoint. */
async function otherNote(evil: Evil, change: Change): Promise<void> {
  evil.lie(async ({ path }, honest) => {
    if (path !== '/log/checkpoint') return null
    const answer = await honest()
    return { ...answer, body: Buffer.from(formatNote(change(parseNote(answer.body)))) }
  })
}

const isWitness = ({ name }: { name: string }): boolean => name === 'bao.example'

function unknownCosigner(text: string) {
  const { key, vkey } = keyNamed(newKey(), 'la.example', keyTypes.ed25519Cosignature)
  return cosign(text, { vkey, time: Math.floor(Date.now() / 1000), sign: bytes => sign(null, bytes, key) })
}

/** The same witness cosigns another log of the operator's; that line is set under this log's checkpoint. */
async function fromOtherLog(evil: Evil): Promise<void> {
  const other = keyNamed(newKey(), 'khac.example/log')
  await witnessLog(editors(evil), { vkey: other.vkey.text })
  const checkpoint = Buffer.from(signedNote({ size: 1, root: leafHash(emptyRoot) }, other))
  const body = Buffer.from(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint }))
  const { url } = evil.honest.witnessDoor
  const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body })
  if (answer.status !== 200) throw new Error(`the witness answers ${answer.status}`)
  const [line] = parseNote(Buffer.concat([checkpoint, Buffer.from(await answer.bytes())])).signatures.filter(
    isWitness,
  )
  await otherNote(evil, note => ({
    ...note,
    signatures: [...note.signatures.filter(one => !isWitness(one)), line!],
  }))
}

const swappedSignature: Change = ({ text, signatures }) => {
  const signature = signatures.find(isWitness)!.signature.subarray(8)
  return { text, signatures: signatures.map(one => (isWitness(one) ? one : { ...one, signature })) }
}

const lacking = ['cosignatures-lacking'] as const

export const signatures: readonly Attack[] = [
  {
    number: 10,
    what: { vi: 'Thay khóa của sổ mà không bàn giao', en: 'The log’s key is replaced without a handover' },
    act: async evil => evil.forge(rows => rows, await keyReplaced(evil)),
    expect: {
      alone: [],
      kept: ['key-unknown'],
      monitor: ['key-changed'],
      daily: ['key-changed'],
      witness: [403],
    },
  },
  {
    number: 10,
    what: {
      vi: 'Sổ đổi tên và khóa, viết lại từ đầu: một cuốn sổ chưa ai từng biết',
      en: 'The log takes another name and key and is rewritten: a log that nobody has known',
    },
    act: renamed,
    expect: {
      alone: [],
      kept: ['key-unknown'],
      monitor: ['key-changed'],
      daily: ['key-changed'],
      witness: [404],
      noted: ['key-changed'],
    },
  },
  {
    number: 10,
    what: {
      vi: 'Kẻ lạ lấy một điểm kiểm tra có thật làm “bàn giao” cho khóa của mình',
      en: 'A stranger makes a true checkpoint the “handover” to a key of his own',
    },
    act: takenOver,
    expect: { alone: ['handover-broken'], monitor: ['handover-broken'], witness: [403] },
  },
  {
    number: 10,
    what: { vi: 'Đổi khóa có bàn giao (đối chứng)', en: 'The key is changed with a handover (control)' },
    act: async evil => void (await rotated(evil)),
    expect: { alone: [], monitor: ['key-handed-over'], daily: ['key-handed-over'], witness: [409, 200] },
  },
  {
    number: 10,
    what: {
      vi: 'Khóa cũ bị đánh cắp ký một điểm kiểm tra sau khi đã đổi khóa',
      en: 'A stolen old key signs a checkpoint after the change of keys',
    },
    async act(evil) {
      const stolen = await rotated(evil)
      const [own] = await evil.sql(run => run('select size from record_head where tenant = $1', [tenant]))
      const head = { size: Number(own!['size']), root: leafHash(emptyRoot) }
      await otherNote(evil, () => parseNote(Buffer.from(signedNote(head, stolen))))
    },
    expect: { alone: ['signature-wrong'], monitor: ['signature-wrong'], witness: [409, 422] },
  },
  {
    number: 10,
    what: {
      vi: 'Khóa cũ bị đánh cắp ký trạng thái mới thật, trước khi khóa mới ký',
      en: 'A stolen old key signs the true newest state in the new key’s place',
    },
    async act(evil) {
      const stolen = await rotated(evil)
      await otherNote(evil, ({ text }) => {
        const { size, root } = parseCheckpoint(text)
        return parseNote(Buffer.from(signedNote({ size, root }, stolen)))
      })
    },
    expect: { alone: ['signature-wrong'], monitor: ['signature-wrong'], witness: [409, 200] },
  },
  {
    number: 10,
    what: {
      vi: 'Khóa cũ bị đánh cắp viết lại cả sổ, như chưa từng đổi khóa',
      en: 'A stolen old key rewrites the whole log as if the keys had never changed',
    },
    async act(evil) {
      const stolen = await rotated(evil)
      await evil.sql(run => run('delete from log_key where tenant = $1 and number > 0', [tenant]))
      await evil.forge(lowered, stolen)
    },
    expect: {
      alone: [...lacking],
      kept: [...lacking, 'since-differs'],
      monitor: ['since-differs'],
      daily: [...lacking, 'since-differs'],
      witness: [409, 422],
    },
  },
  {
    number: 15,
    what: { vi: 'Điểm kiểm tra không có chữ ký của sổ', en: 'A checkpoint without the log’s signature' },
    act: evil =>
      otherNote(evil, ({ text, signatures: all }) => ({ text, signatures: all.filter(isWitness) })),
    expect: { alone: ['signature-wrong'], monitor: ['signature-wrong'], witness: [403] },
  },
  {
    number: 15,
    what: { vi: 'Chữ ký xác nhận của một nhân chứng lạ', en: 'The cosignature of an unknown witness' },
    act: evil =>
      otherNote(evil, ({ text, signatures: all }) => ({
        text,
        signatures: [...all.filter(one => !isWitness(one)), unknownCosigner(text)],
      })),
    expect: { alone: [...lacking], witness: [409, 200] },
  },
  {
    number: 15,
    what: {
      vi: 'Chữ ký xác nhận dùng lại làm chữ ký của sổ',
      en: 'A cosignature is reused as the log’s signature',
    },
    act: evil => otherNote(evil, swappedSignature),
    expect: { alone: ['signature-wrong'], monitor: ['signature-wrong'], witness: [403] },
  },
  {
    number: 15,
    what: {
      vi: 'Chữ ký xác nhận của cùng nhân chứng cho một sổ khác',
      en: 'The same witness’s cosignature for another log',
    },
    act: fromOtherLog,
    expect: { alone: ['cosignature-wrong'], monitor: ['cosignature-wrong'], witness: [409, 200] },
  },
]
