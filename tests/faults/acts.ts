// Acts that write to the public record beside the publication of a plan, each made ready in a tenant of its own.
import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { keyTypes, signNote, vkeyOf } from '../../packages/log/src/note.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import type { Door, Register } from '../../packages/services/src/kernel/door.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { amendRestriction } from '../../packages/services/src/publication/amendRestriction.ts'
import { amendPassage } from '../../packages/services/src/publication/passages/amendPassage.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { takeIn } from '../../packages/services/src/publication/roll-up/takeIn.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import { pdf } from '../progress/evidence-samples.ts'
import {
  aFile,
  attached,
  drafted,
  officeReporting,
  submitted,
  type Reporting,
} from '../progress/reporting.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { readingOf, shortPlan } from '../register/plan-text.ts'
import { health, officeAtWork, restriction, shown, training } from '../work/office-at-work.ts'

export interface Ready {
  readonly doors: Doors
  /** Whose act it is. */
  readonly by: Door
  act(door: Door): Promise<{ readonly ok: boolean; readonly refusals?: unknown }>
}

export interface Act {
  /** What is heard when it is done once more after it stands; null: that it is done, and nothing is done twice. */
  readonly again: string | null
  ready(register: Register, tenant: string): Promise<Ready>
}

const why = { reason: 'Sở xin gia hạn vì thiên tai', ground: 'Công văn 12/UBND-NC' } as const
const plan = '96-kh-bcd-2023'

const inOffice =
  (make: (office: Reporting) => Promise<Omit<Ready, 'doors'>>) =>
  async (register: Register, tenant: string): Promise<Ready> => {
    const office = await officeReporting(register, tenant)
    return { doors: office, ...(await make(office)) }
  }

const onPlan =
  (act: Ready['act']) =>
  async (register: Register, tenant: string): Promise<Ready> => {
    const doors = await openTenant(register, tenant)
    await published(doors.secretariat)
    return { doors, by: doors.secretariat, act }
  }

const extension = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const

async function asking({ focal, secretariat }: Reporting): Promise<Omit<Ready, 'doors'>> {
  const request = newId(focal.now)
  const { reason } = why
  valueOf(await askChange(focal, { request, commitment: training, version: 1, wanted: extension, reason }))
  const { edition } = (await shown(secretariat, training)).requests[0]!
  const decision = { decision: 'granted', request, edition, answer: 'đồng ý gia hạn' } as const
  return { by: secretariat, act: door => decideChange(door, { ...decision, ground: why.ground }) }
}

async function claimed({ focal, authority }: Reporting): Promise<Omit<Ready, 'doors'>> {
  const of = await drafted(focal)
  await attached(focal, of, { piece: aFile(), upload: { name: 'a.pdf', bytes: pdf('/Lang(vi)') } })
  await submitted(focal, of)
  return { by: authority, act: door => publishUpdate(door, of) }
}

async function reassigned({ secretariat }: Reporting): Promise<Omit<Ready, 'doors'>> {
  const { seen } = await shown(secretariat, health)
  const owners = [
    { body: 'so-tu-phap', part: 'lead', mode: 'order' },
    { body: 'so-y-te', part: 'support', mode: 'order' },
  ] as const
  const input = { commitments: [{ commitment: health, seen }], owners: [...owners], ...why }
  return { by: secretariat, act: door => assignCommitments(door, input) }
}

/** A signed state of another committee's record. */
function otherState() {
  const secret = new Uint8Array(32).fill(1)
  const vkey = vkeyOf('huyen.example/log', keyTypes.ed25519, ed25519.getPublicKey(secret))
  const root = new Uint8Array(createHash('sha256').update('gốc').digest())
  const text = formatCheckpoint({ origin: vkey.name, size: 5, root })
  const note = signNote(text, { vkey, sign: bytes => ed25519.sign(bytes, secret) })
  const counts = [{ facet: 'all', value: 'commitments', n: 5 }] as const
  return {
    vkey: vkey.text,
    checkpoint: Buffer.from(note).toString('utf8'),
    day: '2026-11-19',
    counts: [...counts],
    since: null,
  }
}

const witness = vkeyOf('bao.example', keyTypes.ed25519Cosignature, new Uint8Array(32).fill(3)).text
const policy = `witness bao ${witness} https://bao.example\nquorum bao\n`

export const acts: Readonly<Record<string, Act>> = {
  'a witness policy': {
    again: null,
    ready: async (register, tenant) => {
      const doors = await openTenant(register, tenant)
      return { doors, by: doors.operator, act: door => setPolicy(door, { policy }) }
    },
  },
  'another record taken in': {
    again: 'roll-up-nothing-new',
    ready: async (register, tenant) => {
      const doors = await openTenant(register, tenant)
      return { doors, by: doors.operator, act: door => takeIn(door, otherState()) }
    },
  },
  'years of the calendar': {
    again: null,
    ready: async (register, tenant) => {
      const doors = await openTenant(register, tenant)
      valueOf(await seedCalendar(doors.secretariat))
      return { doors, by: doors.secretariat, act: publishCalendar }
    },
  },
  'an amended commitment': {
    again: 'newer-edit',
    ready: onPlan(door => {
      const changes = { text: 'Lời cam kết đã sửa' }
      return amendCommitment(door, { commitment: `${plan}.1`, version: 1, changes, ...why })
    }),
  },
  'an amended plan': {
    again: 'newer-edit',
    ready: onPlan(door => {
      const changes = { title: 'Kế hoạch bảo đảm quyền con người' }
      return amendPlan(door, { plan, version: 1, changes, ...why })
    }),
  },
  'a passage that was missed': {
    again: 'newer-edit',
    ready: onPlan(door => {
      const { text } = readingOf(shortPlan)
      const words = 'do ông Trần Thử Tên theo dõi.'
      const start = text.indexOf(words)
      const limiting = { as: 'restrictive', limits: ['privacy'], start, end: start + words.length } as const
      return amendPassage(door, { plan, version: 1, ...limiting, ...why })
    }),
  },
  'an amended restriction': {
    again: 'newer-edit',
    ready: async (register, tenant) => {
      const doors = await officeAtWork(register, tenant)
      const changes = { sheet: { aim: 'trật tự công cộng' } }
      const act: Ready['act'] = door => amendRestriction(door, { restriction, version: 1, changes, ...why })
      return { doors, by: doors.secretariat, act }
    },
  },
  'an approved update': { again: null, ready: inOffice(claimed) },
  'another owner': { again: null, ready: inOffice(reassigned) },
  'a change that was asked for, granted': { again: null, ready: inOffice(asking) },
}
