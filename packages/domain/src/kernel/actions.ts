// The roles × actions table: services ask it before every write and every office read; the docs print it.
import type { Role } from './author.ts'

export const officeActions = [
  'createTenant',
  'createSignInLink',
  'signIn',
  'signOut',
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
  'amendRestriction',
  'withdraw',
  'replayWithdrawals',
  'publishBodies',
  'publishDay',
  'rebuildPortal',
  'makeLogKey',
  'signHead',
  'rotateLogKey',
  'renewGuard',
  'checkLog',
  'restoreRegister',
  'ensureWitnessKey',
  'witnessLog',
  'readWitness',
  'setPolicy',
  'cosign',
  'takeIn',
] as const
export type OfficeAction = (typeof officeActions)[number]

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

/** What each role may do; what is not listed is forbidden. */
export const allowedActions: Readonly<Record<Role, readonly OfficeAction[]>> = {
  secretariat: [...review, 'signOut'],
  operator: [
    ...review,
    'createTenant',
    'createSignInLink',
    'publishDay',
    'rebuildPortal',
    'restoreRegister',
    'replayWithdrawals',
    ...log,
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
    'runReading',
    'publishDay',
    'rebuildPortal',
    ...log,
    'cosign',
    'readWitness',
  ],
}

export function mayDo(role: Role, action: OfficeAction): boolean {
  return allowedActions[role].includes(action)
}
