// The same fifty writers as their browsers send them: each its own session, the forms of the real pages, every form posted twice.
import { load } from 'cheerio'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import type { Office, Official } from './seeded-office.ts'
import { percentile, timed } from './seeded-office.ts'
import { atOnce, writers, type Job } from './writers.ts'

interface Sent {
  readonly status: number
  readonly to: string | null
}

interface Page {
  readonly path: string
  /** Fields of the form with that action, as the page brings them. */
  fields(action: string): URLSearchParams
}

export async function writersOverHttp(office: Office, address: string): Promise<Measured[]> {
  const posts: number[] = []
  let taken = 0
  const site = { address, posts, fromElsewhere: (count: number) => (taken += count) }
  const who = `${writers} writers over HTTP`
  const counted = await atOnce(office, who, job => reported(site, job))
  return [
    ...counted,
    { what: `${who}, forms of another site that were taken`, value: taken, unit: '', atMost: 0 },
    {
      what: `${who}, a posted form, p95`,
      value: percentile(posts, 0.95),
      unit: 'ms',
      note: `${posts.length} posts, all writers at once`,
    },
  ]
}

interface Site {
  readonly address: string
  readonly posts: number[]
  fromElsewhere(count: number): void
}

/** How many of the two edits over one edition were taken. */
async function reported(site: Site, { drafter, approver, commitment, words }: Job): Promise<number> {
  const start = await open(site, drafter, `/office/work/${commitment}/claim`)
  const first = filled(start.fields('?/start'), words)
  site.fromElsewhere(
    (await post(site, drafter, start, '?/start', first, 'https://elsewhere.example')).status === 303 ? 1 : 0,
  )
  const started = await twice(site, drafter, start, '?/start', [first, first])
  const claim = new URL(moved(started), site.address).pathname

  const draft = await open(site, drafter, claim)
  const edits = ['một', 'hai'].map(which => filled(draft.fields('?/edit'), `${words}, bản ${which}`))
  const edited = await twice(site, drafter, draft, '?/edit', edits)
  moved(edited)

  const ready = await open(site, drafter, claim)
  const submit = ready.fields('?/submit')
  moved(await twice(site, drafter, ready, '?/submit', [submit, submit]))

  const wait = await open(site, approver, claim.replace('/claim/', '/approve/'))
  const approve = wait.fields('?/approve')
  moved(await twice(site, approver, wait, '?/approve', [approve, approve]))
  return edited.filter(({ status }) => status === 303).length
}

/** What an official types into the form of a report. */
function filled(fields: URLSearchParams, words: string): URLSearchParams {
  fields.set('step', 'limited')
  fields.set('percent', '40')
  fields.set('statement', words)
  return fields
}

async function open({ address }: Site, { session }: Official, path: string): Promise<Page> {
  const answer = await fetch(`${address}${path}`, {
    headers: { cookie: `camket=${session}` },
    redirect: 'manual',
  })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  const $ = load(await answer.text())
  const fields = (action: string): URLSearchParams => {
    const form = $('form').filter((_, one) => $(one).attr('action') === action)
    if (form.length !== 1) throw new Error(`${path} has ${form.length} forms ${action}`)
    return new URLSearchParams(form.serializeArray().map(({ name, value }) => [name, value]))
  }
  return { path, fields }
}

async function post(
  { address, posts }: Site,
  { session }: Official,
  { path }: Page,
  action: string,
  fields: URLSearchParams,
  origin: string = address,
): Promise<Sent> {
  let sent: Sent = { status: 0, to: null }
  posts.push(
    await timed(async () => {
      const answer = await fetch(`${address}${path}${action}`, {
        method: 'POST',
        headers: { cookie: `camket=${session}`, origin, accept: 'text/html' },
        body: fields,
        redirect: 'manual',
      })
      await answer.arrayBuffer()
      sent = { status: answer.status, to: answer.headers.get('location') }
    }),
  )
  return sent
}

const twice = (
  site: Site,
  who: Official,
  page: Page,
  action: string,
  forms: URLSearchParams[],
): Promise<Sent[]> => Promise.all(forms.map(fields => post(site, who, page, action, fields)))

/** Where the form that was taken leads to. */
function moved(sent: readonly Sent[]): string {
  const to = sent.find(({ status }) => status === 303)?.to
  if (to == null) throw new Error(`no form was taken: ${sent.map(({ status }) => status).join(', ')}`)
  return to
}
