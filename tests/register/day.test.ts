// The calendar's own record: once a day, never back, and no leap that nobody has confirmed.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { noon, openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const at = (days: number) => ({ ...doors.server, now: new Date(noon.getTime() + days * 86_400_000) })
const days = async () =>
  register.asPortal('minh-son', async tx =>
    (await tx.selectFrom('record').select('id').where('kind', '=', 'day').orderBy('index').execute()).map(
      ({ id }) => id,
    ),
  )

test('a clock that is years ahead publishes no day, also not with a plan, until somebody confirms it', async () => {
  expect(valueOf(await publishDay(at(0)))).toMatchObject({ on: '2026-11-20', published: true })
  expect(valueOf(await publishDay(at(40)))).toMatchObject({ on: '2026-12-30', published: true })
  expect(await publishDay(at(40 + 41))).toMatchObject({
    ok: false,
    refusals: [{ code: 'day-leaps', values: { from: '2026-12-30', to: '2027-02-09' } }],
  })
  await published({ ...doors.secretariat, now: at(20_000).now })
  expect(await days()).toEqual(['2026-11-20', '2026-12-30'])
  expect(valueOf(await publishDay(at(41)))).toMatchObject({ on: '2026-12-31', published: true })
  expect(valueOf(await publishDay({ ...doors.operator, now: at(300).now }, { mayLeap: true }))).toMatchObject(
    {
      on: '2027-09-16',
      published: true,
    },
  )
})

test('a clock that goes back publishes nothing and changes nothing', async () => {
  const before = await days()
  expect(valueOf(await publishDay(at(2)))).toMatchObject({ published: false })
  expect(await days()).toEqual(before)
})
