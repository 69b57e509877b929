// The office: for each page the action a role needs to see it, and for each form the action behind it.
import { peopleSurfaces } from './people-surfaces.ts'
import type { Surfaces } from './surface.ts'

export const officeSurfaces: Surfaces = {
  ...peopleSurfaces,
  '/office': { sees: 'readDrafts', does: { bringIn: 'importPlan' } },
  '/office/amend/[plan]': {
    sees: 'amendCommitment',
    does: { plan: 'amendPlan', restriction: 'amendRestriction', commitment: 'amendCommitment' },
  },
  '/office/assign': {
    sees: 'assignCommitment',
    does: { assign: 'assignCommitment', passOn: 'assignCommitment' },
  },
  '/office/bodies': { sees: 'listBodies', does: { save: 'saveBody', publish: 'publishBodies' } },
  '/office/bodies/import': { sees: 'importBodies', does: { show: 'importBodies', confirm: 'importBodies' } },
  '/office/bodies/list.csv': { sees: 'listBodies' },
  '/office/calendar': {
    sees: 'readCalendar',
    does: {
      day: 'saveCalendar',
      confirm: 'saveCalendar',
      remove: 'saveCalendar',
      year: 'saveCalendar',
      add: 'saveCalendar',
      publish: 'publishCalendar',
    },
  },
  '/office/evidence/[evidence]': { sees: 'readEvidence', whose: 'own body' },
  '/office/hand-over': { sees: 'readWork', whose: 'own body' },
  '/office/hand-over/file': { sees: 'readWork', whose: 'own body' },
  '/office/plans/[plan]': { sees: 'readDrafts', does: { again: 'retryReading', discard: 'discardDraft' } },
  '/office/plans/[plan]/pages/[page]': { sees: 'readDrafts' },
  '/office/plans/[plan]/publish': { sees: 'readDrafts', does: { publish: 'publishPlan' } },
  '/office/plans/[plan]/review': {
    sees: 'readDrafts',
    does: {
      accept: 'acceptUnits',
      correct: 'correctUnit',
      split: 'splitUnit',
      merge: 'mergeUnits',
      rule: 'applyRule',
      many: 'acceptUnits',
      aside: 'setAsideUnits',
      cut: 'assignSpan',
      text: 'correctText',
      redact: 'redactSpan',
      unredact: 'unredact',
      facts: 'correctFacts',
      sheet: 'saveSheet',
      discard: 'discardDraft',
    },
  },
  '/office/work': { sees: 'readWork', whose: 'own body', does: { accept: 'answerAssignment' } },
  '/office/work/[commitment]': {
    sees: 'readWork',
    whose: 'own body',
    does: {
      accept: 'answerAssignment',
      handBack: 'answerAssignment',
      extension: 'askChange',
      target: 'askChange',
      words: 'askChange',
      milestones: 'askChange',
      withdraw: 'withdrawChange',
      grant: 'decideChange',
      refuse: 'decideChange',
    },
  },
  '/office/work/[commitment]/approve/[claim]': {
    sees: 'decideClaim',
    whose: 'own body',
    does: { approve: 'decideClaim', return: 'decideClaim' },
  },
  '/office/work/[commitment]/claim': {
    sees: 'readClaims',
    whose: 'own body',
    does: { start: 'draftClaim' },
  },
  '/office/work/[commitment]/claim/[claim]': {
    sees: 'readClaims',
    whose: 'own body',
    does: {
      edit: 'draftClaim',
      attach: 'draftClaim',
      change: 'draftClaim',
      remove: 'draftClaim',
      submit: 'submitClaim',
      discard: 'draftClaim',
    },
  },
  '/office/withdraw/[kind]/[id]': { sees: 'withdraw', does: { preview: 'withdraw', withdraw: 'withdraw' } },
}
