// Addresses of the office as they are asked for: with the things of a committee in their places, in every state that has a form.
import type { Committee } from './office-world.ts'

/** For each route of the table the addresses to ask; a route without a line fails the matrix. */
export const examples: Readonly<Record<string, (of: Committee) => readonly string[]>> = {
  '/office': () => ['/office'],
  '/office/amend/[plan]': of => [
    `/office/amend/${of.slug}`,
    `/office/amend/${of.slug}?commitment=${of.slug}.2`,
    `/office/amend/${of.slug}?restriction=${of.slug}.r1`,
  ],
  '/office/bodies': of => ['/office/bodies', `/office/bodies?body=${of.bodies[0]}`],
  '/office/bodies/import': () => ['/office/bodies/import'],
  '/office/bodies/list.csv': () => ['/office/bodies/list.csv'],
  '/office/calendar': () => ['/office/calendar', '/office/calendar?year=2026&day=2026-02-16'],
  '/office/plans/[plan]': of => [`/office/plans/${of.draft.plan}`],
  '/office/plans/[plan]/pages/[page]': of => [`/office/plans/${of.draft.plan}/pages/1`],
  '/office/plans/[plan]/publish': of => [`/office/plans/${of.draft.plan}/publish`],
  '/office/plans/[plan]/review': of => [
    `/office/plans/${of.draft.plan}/review`,
    ...of.draft.units.map(unit => `/office/plans/${of.draft.plan}/review?unit=${unit.id}`),
  ],
  '/office/sign-in': () => ['/office/sign-in'],
  '/office/withdraw/[kind]/[id]': of => [
    `/office/withdraw/plan/${of.slug}`,
    `/office/withdraw/commitment/${of.slug}.2`,
  ],
}
