// A source that has used up its budget is turned away before the database is asked, and nobody else is.
import { expect, test } from 'vitest'
import type { From } from '../../packages/services/src/people/proof/attempts.ts'
import { newDevice } from '../../packages/services/src/people/proof/attempts.ts'
import { checkPassword } from '../../packages/services/src/people/password/signInWithPassword.ts'
import { whyAway } from '../../packages/services/src/people/password/turned-away.ts'
import { invited, minutesLater, noon, openPeople, refusedWith, rowsOf } from './open-people.ts'

const people = await openPeople()
const { tenant } = people.gate
const from = (host: number, device: string | null = null): From => ({ source: `203.0.113.${host}`, device })
const guess = (login: string, where: From, now = noon) =>
  checkPassword(people.at(now), { login, password: 'sai rồi sai nữa', from: where })
const rows = async (): Promise<number> => (await rowsOf(people, 'select key from attempt')).length

async function overBudget(where: From): Promise<void> {
  await rowsOf(people, 'delete from attempt')
  await guess('ai-do', where)
  // Two rows are counted by a try: that of the source, and that of the login from it.
  await rowsOf(people, 'update attempt set failures = 100')
  expect(await guess('nguoi-khac', where)).toMatchObject(refusedWith('too-many-attempts'))
}

test('over the budget no login that is made up leaves a row, and the hour is kept', async () => {
  await overBudget(from(1))
  const before = await rows()
  for (let n = 0; n < 20; n += 1)
    expect(await guess(`bia-${n}`, from(1))).toMatchObject(refusedWith('too-many-attempts'))
  expect(await rows()).toBe(before)
  // Before a form is read and a page is drawn, the front asks the same.
  expect(whyAway(people.at(minutesLater(30)), from(1))).toEqual({ code: 'too-many-tries', minutes: 30 })
  expect(whyAway(people.at(minutesLater(60)), from(1))).toBeNull()
  expect(await guess('ai-do-khac', from(1), minutesLater(60))).toMatchObject(refusedWith('sign-in-failed'))
})

test('another source, another committee and a browser that signed in before are not turned away', async () => {
  await overBudget(from(2))
  expect(whyAway(people.gate, from(2))).toMatchObject({ code: 'too-many-tries' })
  expect(whyAway(people.gate, from(3))).toBeNull()
  expect(whyAway({ ...people.gate, tenant: 'hue' }, from(2))).toBeNull()
  const { author } = await invited(people, 'secretariat')
  const known = from(2, newDevice(tenant, author.account))
  expect(whyAway(people.gate, known)).toBeNull()
  expect(whyAway(people.gate, from(2, `${known.device}x`.replace(/^./, 'x')))).not.toBeNull()
})

test('a clock that is set back makes nobody wait longer than the hour', async () => {
  await overBudget(from(4))
  expect(whyAway(people.at(minutesLater(-600)), from(4))).toBeNull()
})

test('one login that is tried on and on does not use up what its whole office has', async () => {
  const where = from(5)
  for (let n = 0; n < 10; n += 1) await guess('quen-mat-khau', where)
  await rowsOf(people, 'update attempt set failures = 99 where failures > 10')
  for (let n = 0; n < 120; n += 1)
    expect(await guess('quen-mat-khau', where)).toMatchObject(refusedWith('too-many-attempts'))
  expect(await guess('dong-nghiep', where)).toMatchObject(refusedWith('sign-in-failed'))
})

test('while there is no room a stranger is told to come again, before anything is read', async () => {
  const tries = Array.from({ length: 5 }, (_, n) => guess(`dong-${n}`, from(6)))
  expect(whyAway(people.gate, from(6))).toEqual({ code: 'tries-busy' })
  expect(whyAway(people.gate, from(7))).toBeNull()
  await Promise.all(tries)
  expect(whyAway(people.gate, from(6))).toBeNull()
})
