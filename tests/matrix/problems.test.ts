// The table of surfaces against the routes: what makes `npm run matrix` fail.
import { expect, test } from 'vitest'
import { problemsOfFront, problemsOfWeb } from '../../scripts/matrix/problems.ts'
import type { Route } from '../../scripts/matrix/routes.ts'
import { isFor } from '../../scripts/matrix/surface.ts'

const page = (address: string, takes: readonly string[] = []): Route => ({ address, kind: 'page', takes })
const lines = (routes: readonly Route[], surfaces: Parameters<typeof problemsOfWeb>[1]) =>
  problemsOfWeb(routes, surfaces).join('\n')

test('a route, a form and an entry without its twin are each named', () => {
  expect(lines([page('/x')], {})).toContain('/x: no entry')
  expect(lines([], { '/x': { sees: 'anyone' } })).toContain('/x: an entry')
  expect(lines([page('/office/x', ['save'])], { '/office/x': { sees: 'readWork' } })).toContain(
    '/office/x → save',
  )
  expect(
    lines([page('/office/x')], { '/office/x': { sees: 'readWork', does: { save: 'saveBody' } } }),
  ).toContain('for no form')
})

test('an open door in the office, and a form outside it, need a reason', () => {
  expect(lines([page('/office/x')], { '/office/x': { sees: 'anyone' } })).toContain('because')
  const taking = { '/x': { sees: 'anyone', does: { send: 'anyone' } } } as const
  expect(lines([page('/x', ['send'])], taking)).toContain('because')
  expect(lines([page('/office/x')], { '/office/x': { sees: 'anyone', because: 'so' } })).toBe('')
})

test('a path that the front begins to answer is found', () => {
  const surfaces = { '/a': { sees: 'anyone' } } as const
  expect(problemsOfFront(['/a', '/b'], { '/a': { to: '/a' } }, surfaces)).toEqual([
    expect.stringContaining('/b: no entry'),
  ])
  expect(problemsOfFront([], { '/a': { to: '/a' } }, surfaces)).toEqual([
    expect.stringContaining('no literal'),
  ])
  expect(problemsOfFront(['/a'], { '/a': { none: 'x' } }, surfaces)).toEqual([
    expect.stringContaining('no literal leads there'),
  ])
})

test('who is let in follows from the roles × actions table', () => {
  expect(isFor('anyone', 'anonymous')).toBe(true)
  expect(isFor('signed-in', 'anonymous')).toBe(false)
  expect(isFor('signed-in', 'data-steward')).toBe(true)
  expect(isFor('readDrafts', 'accounts')).toBe(false)
  expect(isFor(['readDrafts', 'readWork'], 'reviewer')).toBe(true)
  expect(isFor('copy', 'secretariat')).toBe(false)
})
