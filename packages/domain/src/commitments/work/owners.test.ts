import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyKinds } from '../../people/bodies.ts'
import type { NamedAgency } from './commitment.ts'
import { agenciesWith, ownersNamed, proposedMode, withModes } from './owners.ts'
import { hasEnded, successorsOf } from './succession.ts'

const agency = (name: string, body: string | null, role: NamedAgency['role'] = 'lead'): NamedAgency => ({
  name,
  role,
  mode: 'order',
  from: 'text',
  body,
})
const bodies = new Map([
  ['so-y-te', { name: 'Sở Y tế', kind: 'department' }],
  ['so-tu-phap', { name: 'Sở Tư pháp', kind: 'department' }],
  ['cac-so', { name: 'Các sở', kind: 'collective' }],
] as const)

test('bodies outside the committee’s authority are asked, all others ordered', () => {
  const asked = bodyKinds.filter(kind => proposedMode(kind) === 'request')
  expect(asked).toEqual(['central', 'party', 'front', 'judicial'])
})

test('owners take the place of leads; supports that are no body of the list stay, in the plan’s words', () => {
  const before = [
    agency('Các sở', 'cac-so'),
    agency('Đoàn TN', null, 'support'),
    agency('Sở YT', 'so-y-te', 'support'),
  ]
  const owners = [
    { body: 'so-y-te', part: 'support', mode: 'order' },
    { body: 'so-tu-phap', part: 'lead', mode: 'order' },
  ] as const
  expect(agenciesWith(owners, before, bodies)).toEqual([
    { name: 'Sở Tư pháp', role: 'lead', mode: 'order', from: 'office', body: 'so-tu-phap' },
    { name: 'Sở YT', role: 'support', mode: 'order', from: 'text', body: 'so-y-te' },
    { name: 'Đoàn TN', role: 'support', mode: 'order', from: 'text', body: null },
  ])
})

test('where nobody new leads, a lead that is no body of the list stays', () => {
  const before = [agency('Các sở', 'cac-so'), agency('Sở Y tế', 'so-y-te', 'support')]
  const owners = [{ body: 'so-tu-phap', part: 'support', mode: 'order' }] as const
  expect(agenciesWith(owners, before, bodies).map(({ name, role }) => `${name} ${role}`)).toEqual([
    'Các sở lead',
    'Sở Tư pháp support',
  ])
})

test('whom a version names is whom it gives the commitment to, there and back', () => {
  const owner = fc.record({
    body: fc.constantFrom('so-y-te', 'so-tu-phap'),
    part: fc.constantFrom('lead', 'support'),
    mode: fc.constantFrom('order', 'request'),
  })
  const owners = fc.uniqueArray(owner, { selector: ({ body }) => body })
  fc.assert(
    fc.property(owners, wanted => {
      const named = agenciesWith(wanted, [agency('Các sở', 'cac-so'), agency('Ai đó', null)], bodies)
      const back = ownersNamed(named, body => bodies.get(body as 'cac-so')?.kind === 'department')
      expect(back.sort((a, b) => (a.body < b.body ? -1 : 1))).toEqual(
        [...wanted].sort((a, b) => (a.body < b.body ? -1 : 1)),
      )
    }),
  )
})

test('work passes to living successors, through those that have ended; a circle ends', () => {
  const body = (id: string, validTo: string | null, successors: string[] = []) => ({
    id,
    validTo,
    successors,
  })
  const list = [
    body('a', '2025-06-30', ['b', 'c']),
    body('b', '2026-01-31', ['d', 'a']),
    body('c', null),
    body('d', '2026-12-31'),
    body('e', '2025-06-30', ['e']),
  ]
  expect(successorsOf('a', list, '2026-02-01')).toEqual(['c', 'd'])
  expect(successorsOf('a', list, '2026-01-31')).toEqual(['b', 'c'])
  expect(successorsOf('e', list, '2026-02-01')).toEqual([])
  expect(hasEnded(list[1]!, '2026-01-31')).toBe(false)
  expect(hasEnded(list[1]!, '2026-02-01')).toBe(true)
})

test('a mode that nobody chose is the one the body has, then the one that is published, then that of its kind', () => {
  const kinds = new Map([
    ['so-y-te', { kind: 'department' }],
    ['so-tu-phap', { kind: 'department' }],
    ['so-noi-vu', { kind: 'department' }],
    ['mat-tran', { kind: 'front' }],
  ] as const)
  const now = [
    { body: 'so-y-te', mode: 'request', state: 'accepted' },
    { body: 'mat-tran', mode: 'order', state: 'handed-back' },
    // What it had once and lost says nothing of today.
    { body: 'so-noi-vu', mode: 'request', state: 'ended' },
  ] as const
  const named = [{ ...agency('Sở Tư pháp', 'so-tu-phap'), mode: 'request' as const }]
  const modes = (mode: 'order' | null): string[] =>
    withModes(
      [...kinds.keys()].map(body => ({ body, part: 'support', mode })),
      { now, named, bodies: kinds },
    ).map(owner => `${owner.body} ${owner.mode}`)
  expect(modes(null)).toEqual(['so-y-te request', 'so-tu-phap request', 'so-noi-vu order', 'mat-tran order'])
  expect(
    withModes([{ body: 'mat-tran', part: 'lead', mode: null }], { now: [], named: [], bodies: kinds }),
  ).toMatchObject([{ mode: 'request' }])
  expect(modes('order')).toEqual([...kinds.keys()].map(body => `${body} order`))
})
