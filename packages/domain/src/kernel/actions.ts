// The roles × actions table: services ask it before every write and every office read; the docs print it.
import type { Role } from './author.ts'
import { officeActions, type OfficeAction } from './office-actions.ts'

export { officeActions, type OfficeAction }

const review = [
  'listBodies',
  'saveBody',
  'importPlan',
  'runReading',
  'retryReading',
  'readDrafts',
  'correctFacts',
  'redactSpan',
  'unredact',
  'discardDraft',
  'acceptUnits',
  'correctText',
  'correctUnit',
  'splitUnit',
  'mergeUnits',
  'assignSpan',
  'applyRule',
  'setAsideUnits',
  'saveSheet',
  'reviewFromScript',
  'publishPlan',
  'amendCommitment',
  'amendPlan',
  'amendPassage',
  'amendRestriction',
  'withdraw',
  'publishBodies',
] as const satisfies readonly OfficeAction[]

/** A log's key lies in the operator's files: no seat signs, or changes keys. */
const log = ['makeLogKey', 'signHead', 'checkLog'] as const satisfies readonly OfficeAction[]

/** Whom to believe about other logs, and whose word to ask for, is the operator's choice. */
const witness = [
  'ensureWitnessKey',
  'witnessLog',
  'readWitness',
  'setPolicy',
] as const satisfies readonly OfficeAction[]

/** What everyone who signed in may do about the own account, and read. */
const signedIn = [
  'signOut',
  'proveAgain',
  'ownAccount',
  'changeOwnProof',
  'listBodies',
  'readCalendar',
  'readReminders',
  'changeOwnReminders',
] as const satisfies readonly OfficeAction[]

const accounts = [
  'listAccounts',
  'inviteOfficer',
  'endHolding',
  'disableAccount',
  'endSessionOf',
  'resetPassword',
  'setSignOn',
] as const satisfies readonly OfficeAction[]

const calendar = [
  'readCalendar',
  'saveCalendar',
  'publishCalendar',
] as const satisfies readonly OfficeAction[]

const chasing = [
  'readWork',
  'assignCommitment',
  'decideChange',
  'readClaims',
  'readEvidence',
] as const satisfies readonly OfficeAction[]

/** The agency drafts; what its validating authority approves is what the agency says. */
const drafting = [
  'readWork',
  'answerAssignment',
  'askChange',
  'withdrawChange',
  'readClaims',
  'readEvidence',
  'draftClaim',
  'submitClaim',
  'takeAlong',
] as const satisfies readonly OfficeAction[]

/** How reviewers rate is set, and what they draw from is frozen, by whoever runs the committee's office; never what they find. */
const ordering = ['readReviews', 'setReviewing', 'planRound'] as const satisfies readonly OfficeAction[]

const reviewing = [
  'readReviews',
  'draftReview',
  'signReview',
  'sealRound',
] as const satisfies readonly OfficeAction[]

/** Whoever inspects, and checks what was mended; whose work it is not is asked each time. */
const inspecting = [
  'readInspections',
  'planInspection',
  'noteVisit',
  'draftFinding',
  'takeAlong',
  'publishFinding',
  'readActions',
  'openAction',
  'moveAction',
  'checkAction',
] as const satisfies readonly OfficeAction[]

/** The committee meets through its secretariat: what it decided and proposed is public in the same step. */
const meeting = [
  'readCommittee',
  'saveMeeting',
  'publishDecision',
  'publishProposal',
] as const satisfies readonly OfficeAction[]

/** The secretariat moderates what comes in from outside, and answers where no agency has it to answer. */
const doubts = [
  'readDoubts',
  'withholdDoubt',
  'setDoubtDays',
  'draftAnswer',
  'decideAnswer',
] as const satisfies readonly OfficeAction[]

/** What each role may do; what is not listed is forbidden. */
export const allowedActions: Readonly<Record<Role, readonly OfficeAction[]>> = {
  secretariat: [
    ...review,
    ...signedIn,
    ...calendar,
    ...chasing,
    ...ordering,
    ...inspecting,
    ...meeting,
    ...doubts,
    'importBodies',
  ],
  accounts: [...signedIn, ...accounts],
  'data-steward': [...signedIn, 'readWork'],
  reviewer: [...signedIn, 'readWork', 'readClaims', 'readEvidence', ...reviewing, ...inspecting],
  'focal-point': [...signedIn, ...drafting, 'readActions', 'draftActionReport', 'readDoubts', 'draftAnswer'],
  alternate: [...signedIn, ...drafting, 'readActions', 'draftActionReport', 'readDoubts', 'draftAnswer'],
  'validating-authority': [
    ...signedIn,
    'readWork',
    'readClaims',
    'readEvidence',
    'decideClaim',
    'readDoubts',
    'decideAnswer',
    'readActions',
    'decideActionReport',
  ],
  operator: [
    ...review,
    ...accounts,
    ...calendar,
    ...chasing,
    ...ordering,
    ...meeting,
    'importBodies',
    'runClock',
    'createTenant',
    'createSignInLink',
    'publishDay',
    'showDoubts',
    'tellSilence',
    'rebuildPortal',
    'restoreRegister',
    'replayWithdrawals',
    ...log,
    'readAudit',
    'rotateLogKey',
    'renewGuard',
    ...witness,
    'cosign',
    'takeIn',
  ],
  server: [
    'createTenant',
    'createSignInLink',
    'signIn',
    'acceptInvitation',
    'failSignIn',
    'resetPassword',
    'runReading',
    'runClock',
    'sendDigests',
    'publishDay',
    'showDoubts',
    'tellSilence',
    'rebuildPortal',
    ...log,
    'cosign',
    'readWitness',
  ],
}

export function mayDo(role: Role, action: OfficeAction): boolean {
  return allowedActions[role].includes(action)
}

/** What becomes public, moves a power, or changes what proves an official: who does it has proved themselves just before. */
const asksRecentProof: readonly OfficeAction[] = [
  'signReview',
  'setReviewing',
  'planRound',
  'sealRound',
  'publishDecision',
  'publishProposal',
  'changeOwnProof',
  'publishPlan',
  'amendCommitment',
  'amendPlan',
  'amendPassage',
  'amendRestriction',
  'withdraw',
  'publishBodies',
  'publishCalendar',
  'assignCommitment',
  'decideChange',
  'decideClaim',
  'withholdDoubt',
  'setDoubtDays',
  'decideAnswer',
  'publishFinding',
  'openAction',
  'moveAction',
  'checkAction',
  'decideActionReport',
  'inviteOfficer',
  'endHolding',
  'disableAccount',
  'endSessionOf',
  'resetPassword',
  'setSignOn',
]

export function needsRecentProof(action: OfficeAction): boolean {
  return asksRecentProof.includes(action)
}

/** What somebody may do who came by an invitation and has set up nothing yet that proves them. */
const beforeFirstProof: readonly OfficeAction[] = ['signOut', 'ownAccount', 'changeOwnProof', 'proveAgain']

export function mayBeforeFirstProof(action: OfficeAction): boolean {
  return beforeFirstProof.includes(action)
}
