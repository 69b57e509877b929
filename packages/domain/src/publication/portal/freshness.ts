// Whether the newest signed state of the log is as new, and as widely vouched for, as it ought to be.

/** After this long a record must be under a signed checkpoint. */
export const signedWithinMinutes = 5
/** The calendar's own record comes once a day; two hours are left for the server and for those who cosign. */
export const renewedWithinHours = 26

const minute = 60_000
const hour = 60 * minute
/** Clocks of honest machines differ by less. */
const clocksMayDiffer = 10 * minute

export interface LogState {
  /** Newest record there is; null while there is none. Instants in ISO 8601. */
  readonly newest: { readonly size: number; readonly publishedAt: string } | null
  /** Newest signed checkpoint; `uncoveredSince` is when the first record after it was published. */
  readonly checkpoint: { readonly size: number; readonly uncoveredSince: string | null } | null
  /** Who is asked to cosign, how many did lately, and whether those are enough by the log's own policy. */
  readonly witnesses: {
    readonly asked: number
    readonly recent: number
    readonly enough: boolean
    /** One of them had seen a longer log when it was asked, and has not cosigned since. */
    readonly knowMore: boolean
    /** What is signed now does not follow from what one of them saw. */
    readonly sawAnother: boolean
  }
}

export const freshnessFaults = [
  'never-signed',
  'unsigned-records',
  'no-new-day',
  'ahead-of-clock',
  'witness-knows-more',
  'witness-saw-another',
  'too-few-cosignatures',
] as const
export type FreshnessFault = (typeof freshnessFaults)[number]

export interface Freshness {
  /** `empty`: nothing to sign yet. `waiting`: unsigned for less than the bound. `alone`: in order, but nobody outside vouches. */
  readonly state: 'fresh' | 'alone' | 'waiting' | 'stale' | 'empty'
  readonly faults: readonly FreshnessFault[]
}

/** Judges the state of a log at an instant; the bounds are the ones above, and stand on the page. */
export function judgeFreshness(log: LogState, now: Date): Freshness {
  const { newest, checkpoint, witnesses } = log
  if (newest === null) return { state: 'empty', faults: [] }
  const age = (instant: string): number => now.getTime() - Date.parse(instant)
  const unsignedSince = checkpoint === null ? newest.publishedAt : checkpoint.uncoveredSince
  const waitsTooLong = unsignedSince !== null && age(unsignedSince) > signedWithinMinutes * minute
  const found: Record<FreshnessFault, boolean> = {
    'never-signed': checkpoint === null && waitsTooLong,
    'unsigned-records': checkpoint !== null && waitsTooLong,
    'no-new-day': age(newest.publishedAt) > renewedWithinHours * hour,
    'ahead-of-clock': age(newest.publishedAt) < -clocksMayDiffer,
    'witness-knows-more': witnesses.knowMore,
    'witness-saw-another': witnesses.sawAnother,
    'too-few-cosignatures': !witnesses.enough,
  }
  const faults = freshnessFaults.filter(fault => found[fault])
  if (faults.length > 0) return { state: 'stale', faults }
  if (unsignedSince !== null) return { state: 'waiting', faults }
  return { state: witnesses.asked === 0 ? 'alone' : 'fresh', faults }
}

/** Whether a cosignature of that instant still counts; one from the future would count for ever, and counts for nothing. */
export function isRecent(instant: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(instant)
  return age <= renewedWithinHours * hour && age >= -clocksMayDiffer
}

/** How long ago something was, in the largest whole unit; what seems to lie ahead is of this minute. */
export function ageOf(instant: string, now: Date): { count: number; unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / minute))
  if (minutes < 120) return { count: minutes, unit: 'minute' }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { count: hours, unit: 'hour' } : { count: Math.floor(hours / 24), unit: 'day' }
}
