export type Sent = NonNullable<App.Error['away']>

/**
 * What can be said of what was sent while the database is away. A page that is only asked for often follows a form that was
 * saved; of a form nothing was saved for certain only where the register could not even be opened for it.
 */
export function sentWhileAway({ method }: Pick<Request, 'method'>, isOpened: boolean): Sent {
  if (method === 'GET' || method === 'HEAD') return 'away'
  return isOpened ? 'awayUnsure' : 'awayUnsaved'
}
