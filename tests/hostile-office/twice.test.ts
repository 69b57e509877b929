// Every form sent twice at once and once more afterwards, as an impatient hand and a reload do: it counts once or it is told.
import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Answer } from '../matrix/asking.ts'
import { filled } from '../matrix/forms.ts'
import { formsOfOffice } from '../matrix/office-forms.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

/** Rows of every table but those of use, of what the log is made of, and of the audit: the same change again is noted again. */
async function counts(): Promise<Map<string, number>> {
  const client = new Client({ connectionString: world.register.url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'camket'
       and tablename not in ('audit', 'session', 'ceremony', 'attempt', 'log_tile', 'log_checkpoint', 'invitation') order by 1`,
    )
    const one = ({ name }: { name: string }) =>
      `select '${name}' as name, count(*)::int as n from camket.${name}`
    const { rows } = await client.query<{ name: string; n: number }>(tables.map(one).join(' union all '))
    return new Map(rows.map(({ name, n }) => [name, n]))
  } finally {
    await client.end()
  }
}

const grown = (before: Map<string, number>, after: Map<string, number>): string[] =>
  [...after]
    .filter(([name, n]) => n !== before.get(name))
    .map(([name, n]) => `${name} +${n - before.get(name)!}`)

/** What every table holds, as one digest each, in one statement; the audit and what is merely noted of use are left out. */
async function contents(): Promise<Map<string, string>> {
  const client = new Client({ connectionString: world.register.url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'camket'
       and tablename not in ('audit', 'session', 'ceremony', 'attempt') order by 1`,
    )
    const one = ({ name }: { name: string }) => `select '${name}' as name,
      md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest from camket.${name} t`
    const { rows } = await client.query<{ name: string; digest: string }>(tables.map(one).join(' union all '))
    return new Map(rows.map(({ name, digest }) => [name, digest]))
  } finally {
    await client.end()
  }
}

const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].flatMap(([name, digest]) => (digest === before.get(name) ? [] : [name]))

test('a form that is sent again changes nothing more', async () => {
  const doubled: string[] = []
  let saved = 0
  const savedBy = new Set<string>()
  for await (const { who, form, reader } of formsOfOffice(world, world.ours)) {
    const fields = filled(form, { text: field => field.value || `Chữ thử ${form.action}` })
    const send = (): Promise<Answer> => world.as(who, world.ours, { path: form.to, form: fields })
    const first = await send()
    const before = await counts()
    const again = await Promise.all([send(), send()])
    const more = grown(before, await counts())
    for (const answer of [first, ...again]) expect(answer.status, `${reader}: ${form.to}`).toBeLessThan(500)
    if (first.status === 303) {
      saved += 1
      savedBy.add(`${reader} ${form.to.split('?')[0]!} ${form.action}`)
    }
    if (more.length > 0)
      doubled.push(`${reader}: ${form.to.replace(/[0-9a-f-]{36}/g, '…')}: ${more.join(', ')}`)
  }
  expect(saved).toBeGreaterThan(50)
  // One shut-out reader would leave most of the office untried.
  for (const page of ['bodies save', 'calendar day', 'committee plan'])
    expect([...savedBy]).toContain(`secretariat /office/${page}`)
  expect(doubled).toEqual([])
})

test('a form from before somebody else’s save is refused in words, and what it holds comes back', async () => {
  let stale = 0
  for await (const { who, form, reader } of formsOfOffice(world, world.ours)) {
    const edition = form.fields.find(
      ({ name, kind }) => kind === 'hidden' && /^(edition|version)$/.test(name),
    )
    if (edition === undefined || !(Number(edition.value) > 1)) continue
    const fields = filled(form, {
      text: field => field.value || 'Chữ thử cũ',
      named: { [edition.name]: String(Number(edition.value) - 1) },
    })
    const before = await contents()
    const answer = await world.as(who, world.ours, { path: form.to, form: fields })
    stale += 1
    expect(answer.status, `${reader}: ${form.to}`).toBeLessThan(500)
    if (answer.status === 409) expect(answer.text, form.to).toContain('role="alert"')
    // In the review the edition is the whole plan's, and a save is refused where its own passage is newer (register/newer-edit.test.ts).
    const isByPassage = /\/review\?/.test(form.to)
    if (!isByPassage) expect(changed(before, await contents()), `${reader}: ${form.to}`).toEqual([])
  }
  expect(stale).toBeGreaterThan(5)
})
