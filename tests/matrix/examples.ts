// Addresses of the office as they are asked for: with the things of a committee in their places, in every state that has a form.
import { assignLists } from '../../packages/domain/src/commitments/work/work-lists.ts'
import type { Committee } from './office-world.ts'

/** For each route of the table the addresses to ask; a route without a line fails the matrix. */
export const examples: Readonly<Record<string, (of: Committee) => readonly string[]>> = {
  '/office': () => ['/office'],
  '/office/account': () => ['/office/account'],
  '/office/account/authenticator': () => ['/office/account/authenticator'],
  '/office/account/first': () => ['/office/account/first'],
  '/office/account/passkey': () => ['/office/account/passkey'],
  '/office/account/password': () => ['/office/account/password'],
  '/office/accounts': () => ['/office/accounts', '/office/accounts?q=can+bo', '/office/accounts?empty'],
  '/office/accounts/[account]': of => [`/office/accounts/${of.links.account}`],
  '/office/accounts/invite': () => ['/office/accounts/invite'],
  '/office/accounts/sign-on': () => ['/office/accounts/sign-on'],
  '/office/amend/[plan]': of => [
    `/office/amend/${of.slug}`,
    `/office/amend/${of.slug}?commitment=${of.slug}.2`,
    `/office/amend/${of.slug}?restriction=${of.slug}.r1`,
  ],
  '/office/assign': of => [
    '/office/assign',
    ...assignLists.map(list => `/office/assign?list=${list}`),
    `/office/assign?commitment=${of.work.commitments.free}`,
  ],
  '/office/bodies': of => ['/office/bodies', `/office/bodies?body=${of.bodies[0]}`],
  '/office/bodies/import': () => ['/office/bodies/import'],
  '/office/bodies/list.csv': () => ['/office/bodies/list.csv'],
  '/office/calendar': () => ['/office/calendar', '/office/calendar?year=2026&day=2026-02-16'],
  '/office/hand-over': of => ['/office/hand-over', `/office/hand-over?body=${of.bodies[0]}`],
  '/office/hand-over/file': of => [`/office/hand-over/file?body=${of.bodies[0]}`],
  '/office/invitation': of => ['/office/invitation', `/office/invitation?token=${of.links.invitation}`],
  '/office/password-link': () => ['/office/password-link', '/office/password-link?token=khong-co'],
  '/office/actions': () => ['/office/actions', '/office/actions?wait=check'],
  '/office/actions/[action]': of => Object.values(of.inspected.actions).map(id => `/office/actions/${id}`),
  '/office/inspections': of => ['/office/inspections', `/office/inspections?body=${of.bodies[0]}`],
  '/office/inspections/[inspection]': of => [`/office/inspections/${of.inspected.inspection}`],
  '/office/inspections/[inspection]/findings/[finding]': of => [
    `/office/inspections/${of.inspected.inspection}/findings/${of.inspected.draft}`,
  ],
  '/office/doubts': () => ['/office/doubts'],
  '/office/doubts/[doubt]': of => [`/office/doubts/${of.doubted.waiting}`],
  '/office/doubts/[doubt]/file': of => [`/office/doubts/${of.doubted.waiting}/file`],
  '/office/answers/[kind]/[id]': of => [
    `/office/answers/doubt/${of.doubted.toAnswer}`,
    `/office/answers/doubt/${of.doubted.answered}`,
    `/office/answers/review/${of.slug}.3.r1`,
  ],
  '/office/committee': () => ['/office/committee'],
  '/office/committee/[meeting]': of => [`/office/committee/${of.work.meeting}`],
  '/office/committee/proposals': () => ['/office/committee/proposals'],
  '/office/reviews': () => ['/office/reviews', '/office/reviews?query=lop'],
  '/office/reviews/[commitment]': of => [
    ...Object.values(of.reviewed.commitments).map(id => `/office/reviews/${id}`),
    `/office/reviews/${of.work.commitments.submitted}`,
  ],
  '/office/reviews/rounds/[round]': of => [
    `/office/reviews/rounds/${of.work.round}`,
    `/office/reviews/rounds/${of.reviewed.round}`,
  ],
  '/office/situation': () => ['/office/situation'],
  '/office/situation/changes': () => ['/office/situation/changes?kind=commitment&from=0'],
  '/office/evidence/[evidence]': of => [`/office/evidence/${of.work.evidence}`],
  '/office/plans/[plan]': of => [`/office/plans/${of.draft.plan}`],
  '/office/plans/[plan]/pages/[page]': of => [`/office/plans/${of.draft.plan}/pages/1`],
  '/office/plans/[plan]/publish': of => [`/office/plans/${of.draft.plan}/publish`],
  '/office/plans/[plan]/review': of => [
    `/office/plans/${of.draft.plan}/review`,
    ...of.draft.units.map(unit => `/office/plans/${of.draft.plan}/review?unit=${unit.id}`),
  ],
  '/office/proof': () => ['/office/proof', '/office/proof?to=/office/bodies'],
  '/office/sign-in': () => ['/office/sign-in', '/office/sign-in?token=khong-co'],
  '/office/sign-on/back': () => ['/office/sign-on/back', '/office/sign-on/back?code=x&state=y'],
  '/office/work': () => ['/office/work', '/office/work?list=waiting', '/office/work?list=all&q=lop'],
  '/office/work/[commitment]': of => Object.values(of.work.commitments).map(id => `/office/work/${id}`),
  '/office/work/[commitment]/approve/[claim]': of => [
    `/office/work/${of.work.commitments.submitted}/approve/${of.work.claims.submitted}`,
  ],
  '/office/work/[commitment]/claim': of => [
    `/office/work/${of.work.commitments.free}/claim`,
    `/office/work/${of.work.commitments.submitted}/claim`,
  ],
  '/office/work/[commitment]/claim/[claim]': of => [
    `/office/work/${of.work.commitments.drafted}/claim/${of.work.claims.drafted}`,
    `/office/work/${of.work.commitments.submitted}/claim/${of.work.claims.submitted}`,
  ],
  '/office/withdraw/[kind]/[id]': of => [
    `/office/withdraw/plan/${of.slug}`,
    `/office/withdraw/commitment/${of.slug}.2`,
  ],
}
