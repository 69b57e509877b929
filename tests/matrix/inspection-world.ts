// An inspection in every state that has a form of its own, and dated tasks: open with a draft, submitted, reported.
import { randomUUID } from 'node:crypto'
import type { SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { EvidenceInput } from '../../packages/domain/src/progress/evidence.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import {
  saveActionReport,
  submitActionReport,
} from '../../packages/services/src/oversight/actions/reportAction.ts'
import {
  findingHolder,
  noteHolder,
  reportHolder,
} from '../../packages/services/src/oversight/inspection/holders.ts'
import { planInspection } from '../../packages/services/src/oversight/inspection/planInspection.ts'
import { saveFinding } from '../../packages/services/src/oversight/inspection/saveFinding.ts'
import { saveNote } from '../../packages/services/src/oversight/inspection/saveNote.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import { publishActionReport } from '../../packages/services/src/publication/oversight/inspection/publishActionReport.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { valueOf } from '../register/open-register.ts'
import type { Seated } from './sessions.ts'

export interface InspectionWorld {
  readonly inspection: string
  /** A finding that nobody has signed. */
  readonly draft: string
  /** Tasks by what is under way with them. */
  readonly actions: { readonly drafted: string; readonly submitted: string; readonly reported: string }
}

const aLink: EvidenceInput = {
  kind: 'link',
  title: 'Tin về buổi kiểm tra',
  datedOn: null,
  onProduct: true,
  whole: false,
  source: 'independent',
  withheld: null,
  url: 'https://vi-du.example/tin',
  quote: null,
  figure: null,
}

/** Made by the secretariat, by somebody else of it where two are needed. `secret` stands in what only it may see. */
export async function inspectedOnce(
  seated: Readonly<Record<SeatRole, Seated>>,
  { body, secret }: { body: string; secret: string },
): Promise<InspectionWorld> {
  const { door } = seated.secretariat
  // Somebody else of the same office, who has come by no session here.
  const { session: _, ...office } = door.author
  const colleague: Door = { ...door, author: { ...office, account: randomUUID(), seat: randomUUID() } }
  const on = door.now.toISOString().slice(0, 10)
  const plan = { title: 'Kiểm tra việc mở lớp', on, body, commitments: [] }
  const { inspection } = valueOf(await planInspection(door, { form: randomUUID(), plan }))
  const note = randomUUID()
  const data = { on, answers: [], words: `Ghi chép chưa công bố (${secret})` }
  valueOf(await saveNote(door, { inspection, note, form: randomUUID(), edition: 0, data }))
  const piece = { ...aLink, title: `Tin (${secret})` }
  valueOf(await attachPiece(door, noteHolder(door, { id: note, edition: 1 }), { piece }))
  // What the finding does not have yet, and may take over.
  const other = { ...piece, title: `Tin thứ hai (${secret})` }
  valueOf(await attachPiece(door, noteHolder(door, { id: note, edition: 2 }), { piece: other }))
  const task = (n: number) => ({ text: `Lập sổ theo dõi số ${n}.`, due: '2027-12-31' })
  const public_ = await written(colleague, inspection, {
    text: 'Chưa có sổ theo dõi.',
    tasks: [1, 2, 3].map(task),
  })
  const { finding } = valueOf(await publishFinding(door, { finding: public_, edition: 1 }))
  const draft = await written(colleague, inspection, {
    text: `Chưa ký (${secret})`,
    tasks: [],
    noTasks: 'Đã khắc phục ngay tại chỗ.',
  })
  valueOf(await attachPiece(colleague, findingHolder(colleague, { id: draft, edition: 1 }), { piece }))
  const actions = { drafted: `${finding}.t1`, submitted: `${finding}.t2`, reported: `${finding}.t3` }
  await reported(seated, actions, secret)
  return { inspection, draft, actions }
}

async function written(
  door: Door,
  inspection: string,
  said: { text: string; tasks: Array<{ text: string; due: string }>; noTasks?: string },
) {
  const data = { commitment: null, recommendation: null, ...said }
  return valueOf(await saveFinding(door, { inspection, finding: randomUUID(), edition: 0, data })).finding
}

async function reported(
  seated: Readonly<Record<SeatRole, Seated>>,
  { drafted, submitted, reported: done }: InspectionWorld['actions'],
  secret: string,
): Promise<void> {
  const { door } = seated['focal-point']
  const reports: Record<string, string> = {}
  for (const action of [drafted, submitted, done]) {
    const report = randomUUID()
    const said = action === done ? 'Đã lập sổ.' : `Đang lập sổ (${secret})`
    valueOf(await saveActionReport(door, { action, report, edition: 0, data: { said } }))
    if (action !== drafted) valueOf(await submitActionReport(door, { report, edition: 1 }))
    reports[action] = report
  }
  const holder = reportHolder(door, { id: reports[drafted]!, edition: 1 })
  valueOf(await attachPiece(door, holder, { piece: { ...aLink, title: `Tin (${secret})` } }))
  const authority = seated['validating-authority'].door
  valueOf(await publishActionReport(authority, { report: reports[done]!, edition: 2 }))
}
