// What stands beside a commitment is what each list says of it by itself, whether there is something or nothing.
import { beforeAll, expect, test, vi } from 'vitest'
import { besideCommitment } from '../../packages/services/src/publication/reading/oversight/besideCommitment.ts'
import { commitmentReviews } from '../../packages/services/src/publication/reading/oversight/commitmentReviews.ts'
import { doubtsAbout } from '../../packages/services/src/publication/reading/oversight/doubts.ts'
import { listFindings } from '../../packages/services/src/publication/reading/oversight/findings.ts'
import { listPublicActions } from '../../packages/services/src/publication/reading/oversight/listActions.ts'
import { listDecisions } from '../../packages/services/src/publication/reading/oversight/listDecisions.ts'
import { listProposals } from '../../packages/services/src/publication/reading/oversight/listProposals.ts'
import { createTestDatabase } from '../database.ts'
import { health, training } from '../work/office-at-work.ts'
import { signHere } from '../portal/running-portal.ts'
import { overseenOffice, type Overseen } from './overseen.ts'

vi.setConfig({ hookTimeout: 240_000 })

const register = await createTestDatabase()
let office: Overseen
const filled = new Set<string>()
beforeAll(async () => {
  signHere()
  office = await overseenOffice(register)
})

test.each([training, health, 'never-published.1'])('%s', async commitment => {
  const { tenant } = office.secretariat
  const door = { register, tenant }
  const beside = await besideCommitment(door, commitment)
  expect(beside).toEqual({
    reviews: await commitmentReviews(door, { commitment }),
    findings: await listFindings(door, { commitment }),
    tasks: await listPublicActions(door, { commitment }),
    doubts: await doubtsAbout(door, { kind: 'commitment', id: commitment }),
    decisions: await listDecisions(door, { of: commitment }),
    proposals: await listProposals(door, { of: commitment }),
  })
  for (const [kind, list] of Object.entries(beside)) {
    const { length } = 'lines' in list ? list.lines : list.reviews
    if (length > 0) filled.add(kind)
    if (commitment === 'never-published.1') expect(length, kind).toBe(0)
  }
})

test('of each kind there was one', () => {
  expect([...filled].toSorted()).toEqual(['decisions', 'doubts', 'findings', 'proposals', 'reviews', 'tasks'])
})
