// Two officials at one list of bodies: nothing is written over unseen, nothing is added twice, and no succession leads back.
import { load } from 'cheerio'
import { beforeAll, expect, test, vi } from 'vitest'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import type { Answer } from '../matrix/asking.ts'
import { filled, formsIn, type Form } from '../matrix/forms.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'
import { valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

async function opened(path: string): Promise<Form> {
  const { text } = await world.as(world.ours.seated.secretariat, world.ours, { path })
  return formsIn(text, path).find(({ action }) => action === 'save')!
}

const send = (form: Form, named: Readonly<Record<string, string>>): Promise<Answer> =>
  world.as(world.ours.seated.secretariat, world.ours, {
    path: form.to,
    form: filled(form, {
      text: ({ value }) => value,
      named: { successors: '', validFrom: '', validTo: '', ...named },
    }).filter(([name, value]) => name !== 'successors' || value !== ''),
  })

const bodies = async () => valueOf(await listBodies(world.ours.doors.secretariat))
const body = async (id: string) => (await bodies()).find(one => one.id === id)!

test('a merger that one has saved is not undone by what another had open: both are shown, and it is saved the second time', async () => {
  const [first, second] = world.ours.bodies
  const page = `/office/bodies?body=${first}`
  const [one, other] = [await opened(page), await opened(page)]
  const merged = { validTo: '2026-06-30', successors: second }
  expect((await send(one, merged)).status).toBe(303)
  const late = await send(other, { short: 'SGD' })
  expect(late.status).toBe(409)
  const told = load(late.text)('[role="alert"]').text()
  for (const words of ['30/6/2026', 'Sở Tư pháp', 'SGD', '(để trống)']) expect(told).toContain(words)
  expect(await body(first)).toMatchObject({
    validTo: '2026-06-30',
    successors: [second],
    short: null,
    edition: 2,
  })
  const again = formsIn(late.text, page).find(({ action }) => action === 'save')!
  expect(again.fields.find(({ name }) => name === 'short')?.value).toBe('SGD')
  expect((await send(again, { ...merged, short: 'SGD' })).status).toBe(303)
  expect(await body(first)).toMatchObject({ short: 'SGD', successors: [second], edition: 3 })
})

test('a change without the number of what was seen is refused', async () => {
  const [first] = world.ours.bodies
  const form = await opened(`/office/bodies?body=${first}`)
  const bare = { ...form, fields: form.fields.filter(({ name }) => name !== 'edition') }
  expect((await send(bare, { name: 'Sở Khác' })).status).toBe(409)
  expect((await body(first)).name).toBe('Sở Giáo dục và Đào tạo')
})

test('a form that adds a body adds one, however often it is sent; with other words it asks first', async () => {
  const form = await opened('/office/bodies')
  const added = async () => (await bodies()).filter(({ name }) => /^Sở (Mới|Hai)$/.test(name))
  const sent = await Promise.all([1, 2, 3].map(() => send(form, { name: 'Sở Mới' })))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await added()).toHaveLength(1)
  const other = await send(form, { name: 'Sở Hai' })
  expect(other.status).toBe(400)
  expect(load(other.text)('[role="alert"]').text()).toContain('đã thêm cơ quan “Sở Mới”')
  expect(await added()).toHaveLength(1)
  const again = formsIn(other.text, '/office/bodies').find(({ action }) => action === 'save')!
  expect((await send(again, { name: 'Sở Hai' })).status).toBe(303)
  expect(await added()).toHaveLength(2)
})

test('successions that would lead back are refused by name', async () => {
  const [first, second] = world.ours.bodies
  const form = await opened(`/office/bodies?body=${second}`)
  const answer = await send(form, { successors: first, validTo: '2026-06-30' })
  expect(answer.status).toBe(400)
  expect(load(answer.text)('[role="alert"]').text()).toContain(
    'Sở Tư pháp → Sở Giáo dục và Đào tạo → Sở Tư pháp',
  )
  expect((await body(second)).successors).toEqual([])
})
