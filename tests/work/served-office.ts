// The office at work, served: commitments in every state, and somebody signed in at every seat that has to do with them.
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve } from '../../apps/cli/src/server/serve.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { createTestDatabase } from '../database.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { signHere } from '../portal/running-portal.ts'
import { valueOf } from '../register/open-register.ts'
import { health, officeAtWork, shown, training, type AtWork } from './office-at-work.ts'

export interface ServedOffice {
  readonly address: string
  readonly office: AtWork
  /** Session cookies. */
  readonly sessions: Readonly<
    Record<'secretariat' | 'justice' | 'medicine' | 'police' | 'front' | 'reviewer' | 'validator', string>
  >
  close(): Promise<void>
}

export async function serveOffice(): Promise<ServedOffice> {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  const office = await officeAtWork(register)
  valueOf(await seedCalendar(office.secretariat))
  await atWork(office)
  const server = { ...office.server, now: new Date() }
  const sit = async (...seat: [Parameters<typeof seatedAs>[1], string | null]) =>
    (await seatedAs(server, ...seat)).session
  const sessions = {
    secretariat: await sit('secretariat', null),
    justice: await sit('focal-point', 'so-tu-phap'),
    medicine: await sit('focal-point', 'so-y-te'),
    police: await sit('focal-point', 'cong-an-tinh'),
    front: await sit('focal-point', 'uy-ban-mat-tran-to-quoc-tinh'),
    reviewer: await sit('reviewer', 'so-y-te'),
    validator: await sit('validating-authority', 'so-tu-phap'),
  }
  holdRegister(register)
  const served = await serve({ register, port: 0 })
  const close = async () => {
    await served.close()
    holdRegister(null)
  }
  return { address: served.address, office, sessions, close }
}

/** One accepted with words, milestones and an open request; one handed back; one of a body that has ended. */
async function atWork({ secretariat, justice, medicine }: AtWork): Promise<void> {
  valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))
  const ask = async (wanted: Parameters<typeof askChange>[1]['wanted'], reason: string) => {
    const { version } = await shown(secretariat, training)
    const request = newId(justice.now)
    valueOf(await askChange(justice, { request, commitment: training, version, wanted, reason }))
    return request
  }
  const words = { product: '20 lớp, mỗi lớp 30 người', measure: 'Danh sách ký nhận' }
  const asked = await ask({ kind: 'wording', words }, 'Kế hoạch chưa nói sản phẩm là gì')
  const grant = { decision: 'granted', request: asked, edition: 1, answer: 'Rõ ràng', ground: null } as const
  valueOf(await decideChange(secretariat, grant))
  await ask(
    { kind: 'extension', deadline: 0, on: '2027-03-31' },
    'Hai huyện cũ vừa sáp nhập, phải lập lại danh sách lớp',
  )
  valueOf(
    await answerAssignment(medicine, {
      answer: 'hand-back',
      commitment: health,
      edition: 1,
      ground: 'no-means',
      reason: 'Chưa được bố trí kinh phí khám cho 500 trẻ',
    }),
  )
  const next = valueOf(await saveBody(secretariat, { name: 'Công an tỉnh (mới)', kind: 'department' })).id
  const police = { id: 'cong-an-tinh', name: 'Công an tỉnh', kind: 'department' } as const
  valueOf(await saveBody(secretariat, { ...police, validTo: '2026-11-22', successors: [next] }))
}
