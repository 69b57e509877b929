// What changes between the moment somebody reads a page and the moment they decide on it.
import { expect, test } from 'vitest'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { createTestDatabase } from '../database.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, training } from '../work/office-at-work.ts'
import { drafted, officeReporting, submitted } from './reporting.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)

test('a report on a promise that was lowered meanwhile is approved only by who has read the lower one', async () => {
  const { focal, authority, secretariat } = office
  const of = await submitted(focal, await drafted(focal))
  const read = valueOf(await getClaim(authority, of)).of!
  const change = { text: 'Sở Tư pháp chủ trì tổ chức 2 lớp tập huấn về quyền trẻ em trước ngày 30/12/2026.' }
  valueOf(
    await amendCommitment(secretariat, {
      commitment: training,
      version: read.version,
      changes: change,
      reason: 'Giảm số lớp theo kinh phí được giao.',
      ground: null,
    }),
  )
  const refused = await publishUpdate(authority, { ...of, version: read.version })
  expect(codesOf(refused)).toEqual(['promise-amended'])
  expect(valueOf(await getClaim(authority, of))).toMatchObject({ state: 'submitted' })
  const now = valueOf(await getClaim(authority, of)).of!.version
  expect(valueOf(await publishUpdate(authority, { ...of, version: now })).update).toBe(`${training}.u1`)
})
