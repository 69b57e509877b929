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
  'correctUnit',
  'splitUnit',
  'mergeUnits',
  'assignSpan',
  'applyRule',
  'saveSheet',
  'reviewFromScript',
  'publishPlan',
  'amendCommitment',
  'amendPlan',
  'amendRestriction',
  'publishBodies',
  'publishDay',
  'rebuildPortal',
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
  'correctUnit',
  'splitUnit',
  'mergeUnits',
  'assignSpan',
  'applyRule',
  'saveSheet',
  'reviewFromScript',
  'publishPlan',
  'amendCommitment',
  'amendPlan',
  'amendRestriction',
  'publishBodies',
] as const satisfies readonly OfficeAction[]

/** What each role may do; what is not listed is forbidden. */
export const allowedActions: Readonly<Record<Role, readonly OfficeAction[]>> = {
  secretariat: [...review, 'signOut'],
  operator: [...review, 'createTenant', 'createSignInLink', 'publishDay', 'rebuildPortal'],
  server: ['createTenant', 'createSignInLink', 'signIn', 'runReading', 'publishDay', 'rebuildPortal'],
}

export function mayDo(role: Role, action: OfficeAction): boolean {
  return allowedActions[role].includes(action)
}
