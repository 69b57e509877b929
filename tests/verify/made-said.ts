// What was said of the promises of `madeRecords`: a report with a file, a review of a drawn round, a doubt that is shown and
// answered, one that waits and one with a hidden name, a finding with its task, a decision, two proposals.
import { createHash } from 'node:crypto'
import {
  drawFrom,
  listAt,
  listDigest,
  sealOf,
  seedOf,
} from '../../packages/domain/src/oversight/review/draw.ts'
import { sealedBytes } from '../../packages/domain/src/oversight/doubt/published.ts'
import { evidenceStepOf } from '../../packages/domain/src/progress/evidence-rule.ts'
import type { RecordBodies } from '../../packages/domain/src/publication/records.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { firstPlan, madeRecords } from './made-records.ts'
import { seal, type MadeRecord, type Tree } from './public-tree.ts'

export const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const paper = Buffer.from('biên bản lớp tập huấn')
const photo = Buffer.from('ảnh chụp lớp học trống')
const fileOf = (bytes: Buffer, type: string, name: string) => ({
  digest: createHash('sha256').update(bytes).digest('hex'),
  type,
  size: bytes.length,
  name,
})
const minutes = fileOf(paper, 'application/pdf', 'bien-ban.pdf')
const shot = fileOf(photo, 'image/png', 'anh.png')
export const paperPath = `evidence/${minutes.digest}.pdf`
export const photoPath = `evidence/${shot.digest}.png`

const publishedAt = '2026-07-03T02:00:00.000Z'
const promised = `${firstPlan}.1`
const secretariat = { id: null, name: 'Ban Chỉ đạo', role: 'secretariat' } as const
const inspector = { id: 'cong-an', name: 'Công an tỉnh', role: 'reviewer' } as const
const other = { id: 'so-tu-phap', name: 'Sở Tư pháp', role: 'reviewer' } as const
const body = { id: 'so-tu-phap', name: 'Sở Tư pháp' }

type Body<Kind extends keyof RecordBodies> = RecordBodies[Kind]

const update = (commitment: string): Body<'update'> => {
  const evidence: Body<'update'>['evidence'] = [
    {
      kind: 'file',
      title: 'Biên bản',
      datedOn: '2026-07-02',
      onProduct: true,
      whole: false,
      source: 'own',
      url: null,
      quote: null,
      figure: null,
      withheld: null,
      file: minutes,
    },
  ]
  const period = { asOf: '2026-07-02', since: null }
  return {
    commitment,
    ofVersion: 1,
    step: 'complete',
    percent: null,
    statement: 'đã mở lớp tập huấn',
    figure: null,
    milestone: null,
    evidence,
    evidenceStep: evidenceStepOf(evidence, period),
    body,
    role: 'validating-authority',
    ...period,
  }
}

const review = (commitment: string, round: string | null): Body<'review'> => ({
  commitment,
  ofVersion: 1,
  round,
  step: 'limited',
  reasons: 'mới có một lớp trong mười lớp',
  evidence: [],
  asOf: '2026-07-02',
  blind: true,
  shown: false,
  beside: { update: null, agency: null, evidence: null },
  by: inspector,
})

const finding = (commitment: string): Body<'finding'> => ({
  inspection: { id: '2026-07-02-abcd', title: 'Kiểm tra tại chỗ', on: '2026-07-02' },
  commitment,
  body,
  text: 'không có danh sách người học',
  recommendation: null,
  evidence: [],
  by: secretariat,
})

const task = (commitment: string, state: Body<'action'>['state'], said: string | null): Body<'action'> => ({
  from: { kind: 'finding', id: '2026-07-02-abcd.f1' },
  commitment,
  body,
  text: 'lập danh sách người học',
  due: '2026-07-02',
  was: null,
  firstDue: '2026-07-02',
  state,
  said,
  evidence: [],
  openedOn: '2026-07-01',
  on: '2026-07-01',
  setBy: secretariat,
  by: secretariat,
})

const decision = (commitment: string): Body<'decision'> => ({
  meeting: { id: '2026-07-03-efgh', on: '2026-07-03', title: 'Phiên họp quý II' },
  text: 'mở thêm chín lớp',
  plan: commitment.slice(0, commitment.lastIndexOf('.')),
  commitments: [commitment],
  by: secretariat,
})

const proposal = (answerBy: string | null): Body<'proposal'> => ({
  title: 'Kiến nghị cấp kinh phí',
  text: 'đề nghị cấp kinh phí cho chín lớp',
  to: 'Bộ Tài chính',
  symbol: null,
  sentOn: '2026-07-01',
  answerBy,
  commitments: [],
  answer: null,
  by: secretariat,
})

interface Doubted {
  readonly sealed: Body<'doubt'>
  readonly shown: NonNullable<Body<'doubt'>['shown']>
}

function doubt(commitment: string, contradicts: string, file: typeof shot | null): Doubted {
  const of = { kind: 'update', id: `${commitment}.u1`, version: 1 } as const
  const salt = hash(`salt of ${contradicts}`)
  const bytes = sealedBytes({ of, contradicts, link: null, file })
  return {
    sealed: {
      of,
      commitment,
      receivedOn: '2026-07-01',
      showsOn: '2026-07-02',
      seal: createHash('sha256').update(Buffer.from(salt, 'hex')).update(bytes).digest('hex'),
      shown: null,
      withheld: null,
      answerBy: null,
    },
    shown: { contradicts, link: null, file, salt, masked: null },
  }
}

/** Two doubts whose texts are shown, one with a name hidden, and one whose receipt alone is public. */
const doubtsOf = (commitment: string) => ({
  answered: doubt(commitment, 'Tôi học ở đó và chỉ có một lớp được mở.', shot),
  silent: doubt(commitment, 'Danh sách người học không có tên ai ở xã tôi.', null),
  waiting: doubt(commitment, 'Điều này chưa đến ngày hiện ra trên trang.', null),
  masked: doubt(commitment, 'Bà Trần Thử không được mời đến lớp học này.', null),
})

const answer = (commitment: string): Body<'answer'> => ({
  of: { kind: 'doubt', id: 'answered', version: 2 },
  commitment,
  text: 'đúng là mới có một lớp',
  evidence: [],
  by: other,
})

/** What is said of one promise, and the file of its report. */
export const saidOf = (commitment: string) => ({
  update: update(commitment),
  review: review(commitment, null),
  finding: finding(commitment),
  task: task(commitment, 'open', null),
  decision: decision(commitment),
  proposal: proposal(null),
  doubt: doubtsOf(commitment).silent,
  file: { ...minutes, bytes: paper },
})

export interface Round {
  readonly frozen: Body<'round'>
  readonly sealed: Body<'round'>
  readonly drawn: Body<'round'>
}

/** A round over the first plan, drawn as its two offices would; `change` makes what they agree on another. */
export function roundOver(
  records: readonly MadeRecord[],
  change: Partial<Pick<Body<'round'>, 'list'>> = {},
): Round {
  const size = records.length
  const leaves = seal(records).map(({ entry }) => leafHash(entry))
  const entries = records.map(({ kind, id, version }, index) => ({ index, kind, id, version }))
  const ids = listAt(entries, { size, plan: firstPlan })
  const list = { plan: firstPlan, count: ids.length, digest: listDigest(hash, ids), ...change.list }
  const of = { round: '2026-1', list: list.digest }
  const secrets = ['1', '2'].map(digit => digit.repeat(64))
  const offices = [inspector, other]
  const frozen: Body<'round'> = {
    title: 'Đợt rà soát thứ nhất',
    frozenAt: { size, root: Buffer.from(treeRoot(leaves)).toString('hex'), day: '2026-07-03' },
    list,
    sample: 1,
    seals: [],
    opened: [],
    drawn: null,
    abandoned: null,
    by: secretariat,
  }
  const seals = offices.map((office, i) => ({
    ...office,
    seal: sealOf(hash, of, { body: office.id, secret: secrets[i]! }),
  }))
  const sealed = { ...frozen, seals }
  const seed = seedOf(hash, of, secrets)
  return {
    frozen,
    sealed,
    drawn: { ...sealed, opened: secrets, drawn: drawFrom(hash, ids, { seed, sample: 1 }) },
  }
}

/** `madeRecords` and what was said of it. */
export function saidRecords(tasks = 30): MadeRecord[] {
  const records = madeRecords(tasks)
  const at = (kind: string, id: string): number =>
    records.findLastIndex(record => record.kind === kind && record.id === id)
  const add = (kind: MadeRecord['kind'], id: string, of: object, ...previous: number[]): void => {
    const last = at(kind, id)
    const version = (records[last]?.version ?? 0) + 1
    const follows = last === -1 ? previous : [last, ...previous]
    records.push({ kind, id, version, previous: follows, publishedAt, body: of })
  }
  const promise = at('commitment', promised)
  add('update', `${promised}.u1`, update(promised), promise)
  const round = roundOver(records)
  const doubts = doubtsOf(promised)
  add('round', '2026-1', round.frozen)
  add('round', '2026-1', round.sealed)
  add('round', '2026-1', round.drawn)
  add('review', `${promised}.r1`, review(promised, '2026-1'), promise)
  for (const [name, { sealed }] of Object.entries(doubts))
    add('doubt', name, sealed, at('update', `${promised}.u1`))
  for (const name of ['answered', 'silent'] as const)
    add('doubt', name, { ...doubts[name].sealed, shown: doubts[name].shown, answerBy: '2026-07-02' })
  const { sealed, shown } = doubts.masked
  const hidden = shown.contradicts.replace('Trần Thử', '████████')
  const masked = { reason: 'tên người thứ ba', by: secretariat }
  add('doubt', 'masked', {
    ...sealed,
    shown: { ...shown, contradicts: hidden, salt: null, masked },
    answerBy: '2026-07-20',
  })
  add('answer', 'answered.t1', answer(promised), at('doubt', 'answered'))
  add('finding', '2026-07-02-abcd.f1', finding(promised), promise)
  add('action', '2026-07-02-abcd.f1.v1', task(promised, 'open', null), at('finding', '2026-07-02-abcd.f1'))
  add('action', '2026-07-02-abcd.f1.v2', task(promised, 'open', null), at('finding', '2026-07-02-abcd.f1'))
  add('action', '2026-07-02-abcd.f1.v2', task(promised, 'reported', 'đã lập danh sách'))
  add('decision', '2026-07-03-efgh.q1', decision(promised), promise)
  add('proposal', 'kn-1', proposal('2026-07-02'))
  add('proposal', 'kn-2', proposal(null))
  return records
}

/** The files that these records show. */
export function withEvidence(tree: Tree): Tree {
  return tree.set(paperPath, paper).set(photoPath, photo)
}
