// One person's lines as of a day: their seats, what is owed, and who else is there to hear of it.
import { linesFor, type Line } from '@camket/domain/oversight/reminders/lines'
import type { Around, Place } from '@camket/domain/oversight/reminders/ladder'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { loadCalendar } from '../../commitments/calendar/loadYears.ts'
import type { Door } from '../../kernel/door.ts'
import type { Owed } from '@camket/domain/oversight/reminders/owed'
import { heirsOfEnded } from '../../commitments/calendar/heirs.ts'
import { listOwed, type OwedAt, type Whose } from './listOwed.ts'
import { cutsOn, rulesFor, type Cut } from './reach.ts'

type At = Pick<Door, 'tenant'> & { readonly day: string }

/** What holds for everybody on one day: read once for a digest run, or for one page. */
export interface DayOf extends OwedAt {
  readonly around: Around
  /** Places where somebody sits whose account is open. */
  readonly held: readonly Place[]
  readonly cuts: readonly Cut[]
}

export async function readDay(tx: Tx, { tenant, day }: At): Promise<DayOf> {
  const head = await tx
    .selectFrom('record_head')
    .select('time_zone as timeZone')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  const calendar = await loadCalendar(tx, tenant)
  const held = await heldPlaces(tx, tenant)
  const keys = new Set(held.map(placeKey))
  const isHeld = (place: Place): boolean => keys.has(placeKey(place))
  return {
    tenant,
    day,
    ...head,
    calendar,
    heirs: await heirsOfEnded(tx, tenant, day),
    held,
    cuts: cutsOn(calendar, day),
    around: { calendar, day, isHeld },
  }
}

const placeKey = ({ role, body }: Place): string => `${role} ${body ?? ''}`

async function heldPlaces(tx: Tx, tenant: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select distinct s.role, s.body from holding h
    join seat s on s.tenant = h.tenant and s.id = h.seat
    join account a on a.tenant = h.tenant and a.id = h.account and a.disabled_at is null
    where h.tenant = ${tenant} and h.ended_at is null`.execute(tx)
  return rows
}

export interface Seated {
  readonly places: readonly Place[]
  /** The day on which the newest of the seats was taken. */
  readonly seatedOn: string
}

/** The seats of an open account; without any where it is disabled or holds none. */
export async function seatedAs(
  tx: Tx,
  { tenant, account, timeZone }: { tenant: string; account: string; timeZone: string },
): Promise<Seated> {
  const { rows } = await sql<Place & { since: string }>`
    select s.role, s.body, to_char(h.since at time zone ${timeZone}, 'YYYY-MM-DD') as since from holding h
    join seat s on s.tenant = h.tenant and s.id = h.seat
    join account a on a.tenant = h.tenant and a.id = h.account and a.disabled_at is null
    where h.tenant = ${tenant} and h.account = ${account} and h.ended_at is null`.execute(tx)
  const places = rows.map(({ role, body }) => ({ role, body }))
  const seatedOn = rows.reduce((newest, { since }) => (since > newest ? since : newest), '')
  return { places, seatedOn }
}

/** What is owed in places of several people, read at once: whose line each is, the ladder says for each of them. */
export interface OwedTogether {
  readonly places: readonly Place[]
  readonly owed: readonly Owed[]
}

/** The lines of whoever holds these places; out of what was read `together` where that has all of them. */
export async function readLines(
  tx: Tx,
  { together, ...of }: DayOf & { readonly together?: OwedTogether | undefined },
  places: readonly Place[],
): Promise<Line[]> {
  if (places.length === 0) return []
  const known = new Set(together?.places.map(placeKey))
  const isKnown = places.every(place => known.has(placeKey(place)))
  return linesFor(places, together && isKnown ? together.owed : await owedIn(tx, of, places), of.around)
}

async function owedIn(tx: Tx, of: DayOf, places: readonly Place[]): Promise<Owed[]> {
  const reach = { rules: rulesFor(places, { held: of.held, isHeld: of.around.isHeld }), cuts: of.cuts }
  return listOwed(tx, of, { whose: whoseFor(places), reach })
}

/**
 * What is owed where these accounts sit, in one question: it is a long one, and planning it takes the server longer than answering.
 * Without the secretariat, which hears of everybody's and is read by itself.
 */
export async function readTogether(tx: Tx, of: DayOf, accounts: readonly string[]): Promise<OwedTogether> {
  const { rows: places } = await sql<Place>`
    select distinct s.role, s.body from holding h
    join seat s on s.tenant = h.tenant and s.id = h.seat and s.role <> 'secretariat'
    where h.tenant = ${of.tenant} and h.account = any(${[...accounts]}::uuid[]) and h.ended_at is null`.execute(
    tx,
  )
  return owedTogether(tx, of, places)
}

/** The same of places that are known. */
export async function owedTogether(tx: Tx, of: DayOf, places: readonly Place[]): Promise<OwedTogether> {
  return { places, owed: places.length === 0 ? [] : await owedIn(tx, of, places) }
}

/** The secretariat hears of everybody's; whoever sits in a body, of that body's. */
function whoseFor(places: readonly Place[]): Whose {
  if (places.some(({ role }) => role === 'secretariat')) return 'everybody'
  return [...new Set(places.flatMap(({ body }) => body ?? []))]
}
