// Somebody at the counter: the steps that most tests of doubts need.
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Doubted } from '../../../packages/domain/src/oversight/doubt/text.ts'
import type { Door, Gate } from '../../../packages/services/src/kernel/door.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import {
  passForWork,
  takeChallenge,
} from '../../../packages/services/src/oversight/doubt/receive/proofOfWork.ts'
import {
  receiveDoubt,
  type HandedIn,
  type Receipt,
} from '../../../packages/services/src/oversight/doubt/receive/receiveDoubt.ts'
import { valueOf } from '../../register/open-register.ts'

/** What a browser sends for a challenge that it solved. */
export async function solved(gate: Gate): Promise<string> {
  const challenge = await takeChallenge(gate)
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

export async function aPass(gate: Gate): Promise<string> {
  return valueOf(await passForWork(gate, await solved(gate)))
}

export const seen = 'Ở xã Minh Sơn chưa có lớp tập huấn nào; tôi hỏi ba trưởng thôn thì không ai được mời.'

export async function handedIn(gate: Gate, of: Doubted, more: Partial<HandedIn> = {}): Promise<Receipt> {
  const given = { pass: await aPass(gate), of, contradicts: seen, link: null, file: null, ...more }
  return valueOf(await receiveDoubt(gate, given))
}

const hour = 3_600_000

export const later = <Any extends { now: Date }>(door: Any, milliseconds: number): Any => ({
  ...door,
  now: new Date(door.now.getTime() + milliseconds),
})

export const inAnHour = <Any extends { now: Date }>(door: Any): Any => later(door, hour)

/** The nightly run of so many days later: each local day once, then the texts whose day has come. */
export async function nightsAfter(server: Door, days: number): Promise<Door> {
  for (let day = 0; day <= days; day++) {
    const door = later(server, day * 24 * hour)
    valueOf(await publishDay(door))
    valueOf(await publishReceipts(inAnHour(door)))
    valueOf(await showDueDoubts(door))
  }
  return later(server, days * 24 * hour)
}
