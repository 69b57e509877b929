/** The calendar day (ISO) that it is in a time zone at an instant; null when the zone is unknown. */
export function localDay(now: Date, timeZone: string): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    return parts.format(now)
  } catch {
    return null
  }
}

/** The hour of the day, 0 to 23, that it is there; 0 when the zone is unknown. */
export function localHour(now: Date, timeZone: string): number {
  try {
    return Number(
      new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now),
    )
  } catch {
    return 0
  }
}
