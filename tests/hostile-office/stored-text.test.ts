// Markup, formulas and line breaks typed into every field of every office form: on no surface are they more than words. The fields
// are read off the pages, so a new one is tried without a new line here.
import { beforeAll, expect, test, vi } from 'vitest'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { valueOf, publishAsShown } from '../register/open-register.ts'
import { filled, formsIn, isTyped, type Field, type Form } from '../matrix/forms.ts'
import { formsOfOffice, isEnding, pagesOfOffice, type OfficeForm } from '../matrix/office-forms.ts'
import { openOfficeWorld, type Committee, type OfficeWorld } from '../matrix/office-world.ts'
import type { Seated } from '../matrix/sessions.ts'
import { fieldsShown, hostileText, wrongIn } from './looked-at.ts'
import { walkPublic } from './walked.ts'
import { acceptEvery } from '../register/accept-every.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: OfficeWorld
/** Where the words of each number were typed. */
const fields: string[] = []
const shown = new Set<number>()
const wrong: string[] = []
let sent = 0

function note(where: string, answer: Parameters<typeof wrongIn>[0]): void {
  for (const line of wrongIn(answer)) wrong.push(`${where}: ${line}`)
  for (const n of fieldsShown(answer)) shown.add(n)
}

/** A file with such a name and such words in it: a list of bodies, in case that is what is asked for. */
function hostileFile(n: number) {
  const fileName = `${hostileText(n).replace('"', '')}.csv`
  const cell = `"${hostileText(n).replace('"', '""')}"`
  return { fileName, type: 'text/csv', bytes: Buffer.from(`name,kind\n${cell},department\n`) }
}

/** Sends a form and looks at the answer, and at the page it leads to. */
async function sendAndLook(who: Seated | null, form: Form, text: (field: Field) => string): Promise<void> {
  sent += 1
  const upload = form.fields.find(({ kind }) => kind === 'file')
  const file =
    upload === undefined ? {} : { file: hostileFile(fields.push(`${form.to}: ${upload.name}`) - 1) }
  const answer = await world.as(who, world.ours, { path: form.to, form: filled(form, { text, ...file }) })
  note(`answer of ${form.to}`, answer)
  // What stands beside a preview is sent as it is.
  for (const next of formsIn(answer.text, form.to)) {
    if (answer.status !== 200 || next.action === form.action || isEnding(next)) continue
    note(
      `answer of ${next.to}`,
      await world.as(who, world.ours, { path: next.to, form: filled(next, { text }) }),
    )
  }
  const { location } = answer.headers
  if (location?.startsWith('/')) note(location, await world.as(who, world.ours, { path: location }))
}

/** Once with every free field filled, then each alone, the others left as they stand. */
async function attack({ address, who, form }: OfficeForm): Promise<void> {
  const mine = new Map<string, number>()
  const textOf = (field: Field) => {
    const known = mine.get(field.name) ?? fields.push(`${address} → ${form.action}: ${field.name}`) - 1
    mine.set(field.name, known)
    return hostileText(known, field.kind === 'textarea')
  }
  const typed = [...new Map(form.fields.filter(isTyped).map(field => [field.name, field])).values()]
  if (typed.length > 0 || form.fields.some(({ kind }) => kind === 'file'))
    await sendAndLook(who, form, textOf)
  for (const one of typed)
    await sendAndLook(who, form, field =>
      field.name === one.name ? textOf(field) : field.value || 'Chữ thử',
    )
  for (const one of typed)
    for (const odd of misleading) await mislead({ who, form }, { field: one.name, ...odd })
}

/** What turns the line round, what nobody sees, and letters of another alphabet that look like ours. */
const misleading = [
  { words: 'lời lẽ \u202etiêu lạc', letter: 'U+202E' },
  { words: 'lời l\u200bạc', letter: 'U+200B' },
  { words: 'lời l\u0430c, \u0421\u041e\u0420', letter: 'U+0430' },
] as const
/** Fields where such a letter is told by its number. */
const told = new Set<string>()

async function mislead(
  { who, form }: Pick<OfficeForm, 'who' | 'form'>,
  odd: { readonly field: string; readonly words: string; readonly letter: string },
): Promise<void> {
  const text = (field: Field) => (field.name === odd.field ? odd.words : field.value || 'Chữ thử')
  const answer = await world.as(who, world.ours, { path: form.to, form: filled(form, { text }) })
  if (answer.status >= 500) wrong.push(`${form.to}: ${odd.letter} in ${odd.field}: status ${answer.status}`)
  if (answer.status === 400 && answer.text.includes(odd.letter)) told.add(`${form.action}: ${odd.field}`)
}

beforeAll(async () => {
  world = await openOfficeWorld()
  for await (const form of formsOfOffice(world, world.ours)) await attack(form)
  await publishDraft(world.ours)
})

/** What was typed into the draft becomes public as it stands. */
async function publishDraft({ doors: { secretariat }, draft: { plan } }: Committee): Promise<void> {
  const { edition } = valueOf(await getDraft(secretariat, { plan }))
  const reason = hostileText(fields.push('the reason for accepting the rest') - 1)
  const accepted = await acceptEvery(secretariat, { plan, edition, reason })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted))
  valueOf(await publishAsShown(secretariat, plan))
}

test('every free field was tried, and what was typed is seen again somewhere', () => {
  expect(sent).toBeGreaterThan(100)
  expect(fields.length).toBeGreaterThan(40)
  expect(shown.size).toBeGreaterThan(20)
})

test('a letter that misleads is told by its number where words become public', () => {
  for (const field of [
    'save: name',
    'save: aliases',
    'add: source',
    'commitment: reason',
    'decide: text',
    'assign: reason',
  ])
    expect(
      [...told].some(one => one.startsWith(field)),
      `${field} among ${[...told].join(', ')}`,
    ).toBe(true)
})

test('on no page of the office is it more than words', async () => {
  for (const { path, who } of pagesOfOffice(world.ours)) note(path, await world.as(who, world.ours, { path }))
  expect([...new Set(wrong)]).toEqual([])
})

test('on no public page, feed, table, calendar or picture is it more than words', async () => {
  const { visited, missed } = await walkPublic(world, world.ours, ['/', '/en', ...unlinked(world.ours)])
  expect(missed).toEqual([])
  const seen = new Set<string>()
  for (const { path, answer } of visited) {
    expect(answer.status, path).toBeLessThan(500)
    expect(/lời lẽ \u202e|l\u200b|l\u0430c/.test(answer.text), `${path} misleads`).toBe(false)
    note(path, answer)
    if (fieldsShown(answer).length > 0) seen.add(String(answer.headers['content-type']).split(';')[0]!)
  }
  expect([...new Set(wrong)]).toEqual([])
  expect([...seen].sort()).toEqual(expect.arrayContaining(['application/json', 'text/csv', 'text/html']))
})

/** Addresses that no page links to: those for programs. */
const unlinked = (of: Committee): string[] => [
  '/robots.txt',
  '/field-worker.js',
  '/mark-192.png',
  '/mark-512.png',
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/log/tile/entries/000',
  '/log/proof/0',
  '/records/bundles/0.jsonl',
  '/tables/counts.json',
  '/tables/bodies.jsonl',
  `/tables/plans/${of.slug}.jsonl`,
  '/search?q=canari',
  '/calendar.ics',
  '/calendar/2026',
  '/how-evidence-is-judged',
  '/tables/agencies.json',
  '/tables/oversight.json',
  '/tables/said.jsonl',
  '/reviews.xml',
  '/decisions.xml',
  '/doubt/write',
  `/evidence/${'0'.repeat(64)}`,
]
