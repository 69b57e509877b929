// On which grounds something published may be withdrawn. The list is closed: criticism of an office, or its embarrassment,
// is none of them. No input or output, no schema: the checker's page reads it too.
import type { Phrase } from '../../kernel/language.ts'

export const withdrawalGrounds = [
  'private-life',
  'personal-data',
  'child',
  'court-or-authority',
  'state-secret-by-error',
  'not-the-issued-paper',
] as const
export type WithdrawalGround = (typeof withdrawalGrounds)[number]

/** What is withdrawn: words wherever they stand, one thing that is published and what came of it, a whole plan, a body of the list. */
const withdrawalScopes = [
  'words',
  'words-of',
  'commitment',
  'restriction',
  'update',
  'review',
  'answer',
  'doubt',
  'finding',
  'action',
  'decision',
  'proposal',
  'plan',
  'body',
] as const
type WithdrawalScope = (typeof withdrawalScopes)[number]

interface Ground {
  readonly name: Phrase
  /** The law as its title is cited. */
  readonly law: Phrase
  readonly scopes: readonly WithdrawalScope[]
  /** It rests on a paper of somebody else, which has to be cited. */
  readonly needsDecision: boolean
}

// A name is masked; that is no reason to take a whole plan, or a clause with its sheet, out of sight. Any other whole thing
// goes for somebody's privacy only where a decision is named that says so. A doubt goes for no reason of privacy at all: the name of
// a third person in it is masked, and what it says of an office stays.
const personal: readonly WithdrawalScope[] = [
  'words',
  'words-of',
  'commitment',
  'update',
  'review',
  'answer',
  'finding',
  'action',
  'decision',
  'proposal',
  'body',
]

export const grounds: Readonly<Record<WithdrawalGround, Ground>> = {
  'private-life': {
    name: {
      vi: 'Đời sống riêng tư, bí mật cá nhân, bí mật gia đình',
      en: 'Private life, personal or family secrets',
    },
    law: {
      vi: 'Điều 38 Bộ luật Dân sự 2015 (91/2015/QH13)',
      en: 'Civil Code 2015 (91/2015/QH13), article 38',
    },
    scopes: personal,
    needsDecision: false,
  },
  'personal-data': {
    name: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
    law: {
      vi: 'Luật Bảo vệ dữ liệu cá nhân 2025 (91/2025/QH15)',
      en: 'Law on Personal Data Protection 2025 (91/2025/QH15)',
    },
    scopes: personal,
    needsDecision: false,
  },
  child: {
    name: { vi: 'Bí mật đời sống riêng tư của trẻ em', en: 'A child’s privacy' },
    law: {
      vi: 'Điều 21 Luật Trẻ em 2016 (102/2016/QH13)',
      en: 'Children Law 2016 (102/2016/QH13), article 21',
    },
    scopes: personal,
    needsDecision: false,
  },
  'court-or-authority': {
    name: {
      vi: 'Bản án, quyết định có hiệu lực của Tòa án hoặc của cơ quan có thẩm quyền',
      en: 'A judgment or decision in force of a court or competent authority',
    },
    law: { vi: 'Theo bản án, quyết định được dẫn', en: 'As the cited judgment or decision says' },
    scopes: withdrawalScopes,
    needsDecision: true,
  },
  'state-secret-by-error': {
    name: {
      vi: 'Bí mật nhà nước đã được xác định mà bị công khai do nhầm lẫn',
      en: 'A classified state secret made public by error',
    },
    law: {
      vi: 'Luật Bảo vệ bí mật nhà nước 2025 (117/2025/QH15)',
      en: 'Law on Protection of State Secrets 2025 (117/2025/QH15)',
    },
    scopes: withdrawalScopes,
    needsDecision: true,
  },
  'not-the-issued-paper': {
    name: {
      vi: 'Công bố nhầm: văn bản không phải kế hoạch đã ban hành',
      en: 'Published in error: the paper is not the plan that was issued',
    },
    law: {
      vi: 'Pháp luật về tiếp cận thông tin: đính chính thông tin công khai không chính xác',
      en: 'Law on access to information: correcting inaccurate information made public',
    },
    scopes: ['plan'],
    needsDecision: false,
  },
}

const ofPersons: readonly WithdrawalScope[] = ['words', 'words-of', 'body']

/** Whether a whole promise, report or other record would go for the sake of what is a person's in it. */
export function isWholeForPersonal(ground: WithdrawalGround, scope: WithdrawalScope): boolean {
  return grounds[ground].scopes === personal && !ofPersons.includes(scope)
}

/** The grounds that fit what is to be withdrawn. */
export function groundsFor(scope: WithdrawalScope): WithdrawalGround[] {
  return withdrawalGrounds.filter(ground => grounds[ground].scopes.includes(scope))
}
