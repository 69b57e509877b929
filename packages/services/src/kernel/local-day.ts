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
