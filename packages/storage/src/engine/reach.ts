export interface Server {
  /** How to reach it now; starts it again where it has gone. */
  reach(): Promise<Reach>
  /** Lets go; where this was the last holder, resolves when the server has stopped. */
  leave(): Promise<void>
  /** What deleted rows left in the write-ahead log goes from the disk. */
  forgetLog(): Promise<void>
}

export interface Reach {
  readonly host: string
  readonly user: string
  readonly database: string
  /** Only where there is no private socket: on Windows. */
  readonly port?: number
  readonly password?: string
}
