/** The tenant's present day, as an ISO day. */
export function localDay({ now, timeZone }: Pick<App.Locals, 'now' | 'timeZone'>): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}
