// Surface × role over HTTP: every office address and every form, asked as every role, as nobody, as another body's officer and as
// another committee's, with our ids. Made from the table of scripts/matrix and from the forms that stand on the pages.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import { isFor, readers, type Audience, type Reader, type Surface } from '../../scripts/matrix/surface.ts'
import type { Answer } from './asking.ts'
import { examples } from './examples.ts'
import { filled, formsIn, type Form } from './forms.ts'
import { byHand } from './forms-by-hand.ts'
import { agencyRoles, canary, openOfficeWorld, type Committee, type OfficeWorld } from './office-world.ts'
import type { Seated } from './sessions.ts'
import { storedDigest } from './stored.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

const surfaces = Object.entries(officeSurfaces)
const refusedWords = /không được làm việc này|may not do this/

test('every office address of the table has an example', () => {
  expect(Object.keys(examples).sort()).toEqual(Object.keys(officeSurfaces).sort())
})

const seatOf = (of: Committee, reader: Reader): Seated | null =>
  reader === 'anonymous' ? null : of.seated[reader]

const isOwnBody = (surface: Surface, reader: Reader): boolean =>
  surface.whose === 'own body' && agencyRoles.some(role => role === reader)

/** Nobody signed in is led to the sign-in page; a role that may not is told so, or learns nothing of it. */
function expectTurnedAway(answer: Answer, reader: Reader, what: string): void {
  if (reader === 'anonymous') {
    expect(answer.status, what).toBe(303)
    expect(answer.headers.location, what).toMatch(/^\/office\/sign-in/)
    return
  }
  expect(answer.status, what).toBeOneOf([303, 403, 404])
  if (answer.status === 303) expect(answer.headers.location, what).toMatch(/^\/office/)
}

function expectNothingOf(tenant: string, { text }: Answer, what: string): void {
  expect(text.includes(canary(tenant)), `${what} shows what is not public`).toBe(false)
}

describe.each(surfaces)('%s', (address, surface) => {
  test('is shown to whom the table says, and to nobody else', async () => {
    const opened = new Set<Reader>()
    for (const path of examples[address]!(world.ours)) {
      for (const reader of readers) {
        const answer = await world.as(seatOf(world.ours, reader), world.ours, { path })
        const what = `${reader} at ${path}: ${answer.status}`
        const isIn = answer.status === 303 && !answer.headers.location?.includes('/office/sign-in')
        if (answer.status < 300 || (isIn && isFor(surface.sees, reader))) opened.add(reader)
        if (isFor(surface.sees, reader)) expect(answer.status, what).toBeOneOf([200, 303, 404])
        else {
          expectTurnedAway(answer, reader, what)
          expectNothingOf('minh-son', answer, what)
        }
        expect(answer.headers['cache-control'], what).toContain('no-store')
      }
    }
    expect([...opened].filter(reader => !isFor(surface.sees, reader))).toEqual([])
    if (surface.because === undefined) expect(opened.size, 'nobody was shown it').toBeGreaterThan(0)
  })

  test('shows nothing of it to another committee, by our name or by theirs', async () => {
    for (const path of examples[address]!(world.ours)) {
      for (const reader of readers) {
        const stranger = seatOf(world.theirs, reader)
        const here = await world.as(stranger, world.ours, { path })
        if (surface.sees !== 'anyone') expectTurnedAway(here, 'anonymous', `${reader} of theirs at ${path}`)
        const there = await world.as(stranger, world.theirs, { path })
        expectNothingOf('minh-son', there, `${reader} of theirs at their ${path}`)
        expectNothingOf('minh-son', here, `${reader} of theirs at our ${path}`)
      }
    }
  })

  test.runIf(surface.whose === 'own body')('shows an officer nothing of another body', async () => {
    for (const path of examples[address]!(world.ours)) {
      for (const other of world.ours.others) {
        const answer = await world.as(other, world.ours, { path })
        if (path.split('?')[0] !== address)
          expectTurnedAway(answer, other.role, `${other.role} elsewhere at ${path}`)
      }
    }
  })
})

interface Sending {
  readonly address: string
  readonly surface: Surface
  readonly name: string
  readonly audience: Audience
}

/** Who signs out is out for every form after it. */
const sendings: readonly Sending[] = surfaces
  .flatMap(([address, surface]) =>
    Object.entries(surface.does ?? {}).map(([name, audience]) => ({ address, surface, name, audience })),
  )
  .sort((a, b) => Number(a.name === 'signOut') - Number(b.name === 'signOut'))
const known = new Map<Sending, Form>()

const text = () => 'Chữ thử'

/** The form as it stands on some page for somebody who may see it; where script writes it, as it is sent. */
async function formOf(sending: Sending): Promise<Form> {
  const form = known.get(sending) ?? (await readForm(sending))
  known.set(sending, form)
  return form
}

async function readForm({ address, surface, name }: Sending): Promise<Form> {
  const hand = byHand[`${address} ${name}`]?.(world.ours)
  if (hand !== undefined) return hand
  for (const path of examples[address]!(world.ours)) {
    for (const reader of readers.filter(each => isFor(surface.sees, each))) {
      const page = await world.as(seatOf(world.ours, reader), world.ours, { path })
      const found = formsIn(page.text, path).find(
        ({ action, to }) => action === name && new URL(to, 'http://x').pathname === path.split('?')[0],
      )
      if (found !== undefined) return found
    }
  }
  throw new Error(`${address} → ${name}: no page of the examples has this form (tests/matrix/examples.ts)`)
}

const send = (who: Seated | null, of: Committee, form: Form): Promise<Answer> =>
  world.as(who, of, { path: form.to, form: filled(form, { text }) })

describe.each(sendings)('$address → $name', sending => {
  const { surface, audience } = sending

  test('is refused to whom the table does not name, and leaves no trace', async () => {
    const form = await formOf(sending)
    const before = await storedDigest(world.register.url)
    for (const reader of readers.filter(each => !isFor(audience, each))) {
      const answer = await send(seatOf(world.ours, reader), world.ours, form)
      const what = `${reader}: ${answer.status}`
      if (reader === 'anonymous') expectTurnedAway(answer, reader, what)
      else if (answer.status < 400) expectTurnedAway(answer, reader, what)
      else if (answer.status === 400 || answer.status === 409) expect(answer.text, what).toMatch(refusedWords)
      else expect(answer.status, what).toBeOneOf([403, 404])
    }
    expect(await storedDigest(world.register.url)).toEqual(before)
  })

  test('does nothing for another committee, nor for another body', async () => {
    const form = await formOf(sending)
    const before = await storedDigest(world.register.url, 'minh-son')
    for (const reader of readers) {
      if (surface.sees !== 'anyone')
        expectTurnedAway(await send(seatOf(world.theirs, reader), world.ours, form), 'anonymous', reader)
      const there = await send(seatOf(world.theirs, reader), world.theirs, form)
      expectNothingOf('minh-son', there, `${reader} of theirs`)
    }
    for (const other of surface.whose === 'own body' ? world.ours.others : []) {
      const answer = await send(other, world.ours, form)
      expect(answer.status, `${other.role} of another body`).toBeGreaterThanOrEqual(303)
    }
    expect(await storedDigest(world.register.url, 'minh-son')).toEqual(before)
  })

  test('is refused to a page of another origin, whoever is signed in', async () => {
    const form = await formOf(sending)
    const before = await storedDigest(world.register.url)
    for (const reader of readers.filter(each => isFor(audience, each))) {
      for (const origin of ['https://evil.example', 'null', `http://localhost.evil.example:${world.port}`]) {
        const answer = await world.as(seatOf(world.ours, reader), world.ours, {
          path: form.to,
          form: filled(form, { text }),
          headers: { origin, 'sec-fetch-site': 'cross-site' },
        })
        expect(answer.status, `${reader} from ${origin}`).toBe(403)
      }
    }
    expect(await storedDigest(world.register.url)).toEqual(before)
  })
})

/** Forms after which the thing, or the session, is gone. */
const ending = ['discard', 'publish', 'withdraw', 'signOut']
const lastOnes = [...sendings].sort((a, b) => ending.indexOf(a.name) - ending.indexOf(b.name))

describe('whoever may', () => {
  test.each(lastOnes)('may send $address → $name', async sending => {
    const form = await formOf(sending)
    for (const reader of readers.filter(each => isFor(sending.audience, each))) {
      const answer = await send(seatOf(world.ours, reader), world.ours, form)
      expect(answer.status, reader).not.toBeOneOf([401, 403, 405, 500])
      expect(answer.text, reader).not.toMatch(refusedWords)
    }
  })

  test('and no role of an agency is let into another body’s things by the table alone', () => {
    const shared = surfaces.filter(([, surface]) => agencyRoles.some(role => isFor(surface.sees, role)))
    const open = shared.filter(([, surface]) => !agencyRoles.some(role => isOwnBody(surface, role)))
    expect(open.map(([address]) => address).filter(address => /work|claim|evidence/.test(address))).toEqual(
      [],
    )
  })
})
