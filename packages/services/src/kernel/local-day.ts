/** Making a clock of a zone takes a hundred times as long as reading it; there are only so many zones. */
const clocksOf = (language: string, shown: Intl.DateTimeFormatOptions) => {
  const known = new Map<string, Intl.DateTimeFormat>()
  return (timeZone: string): Intl.DateTimeFormat => {
    const clock = known.get(timeZone) ?? new Intl.DateTimeFormat(language, { timeZone, ...shown })
    known.set(timeZone, clock)
    return clock
  }
}
const dayIn = clocksOf('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })
const hourIn = clocksOf('en-GB', { hour: '2-digit', hourCycle: 'h23' })

/** The calendar day (ISO) that it is in a time zone at an instant; null when the zone is unknown. */
export function localDay(now: Date, timeZone: string): string | null {
  try {
    return dayIn(timeZone).format(now)
  } catch {
    return null
  }
}

/** The hour of the day, 0 to 23, that it is there; 0 when the zone is unknown. */
export function localHour(now: Date, timeZone: string): number {
  try {
    return Number(hourIn(timeZone).format(now))
  } catch {
    return 0
  }
}
