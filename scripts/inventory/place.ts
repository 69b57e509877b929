import type { Class, Purpose, Retention } from './classes.ts'

export interface Place {
  readonly purpose: Purpose
  readonly retention: Retention
  /** Field names by class, separated by blanks. */
  readonly fields: Readonly<Partial<Record<Class, string>>>
}

const at = 'start end'
export const cited = 'cited[].symbol cited[].type cited[].date cited[].issuer'
export const agencies = 'agencies[].name'
export const agencyStates = 'agencies[].role agencies[].mode agencies[].from'
export const deadlineStates =
  'deadlines[].kind deadlines[].on deadlines[].rule deadlines[].doubts[] deadlines[].from'
export const served = 'rights[].code rights[].from groups[].name groups[].from'
export const servedWords = 'rights[].words'
export const passage = 'passage.start passage.end passage.page passage.paragraph'
export const finding = (name: string): string =>
  at
    .split(' ')
    .map(edge => `${name}.${edge}`)
    .join(' ') + ` ${name}.unsure`
export const record = { purpose: 'record', retention: 'register' } as const
export const portal = { purpose: 'portal', retention: 'rebuilt' } as const
export const review = { purpose: 'review', retention: 'draft' } as const
