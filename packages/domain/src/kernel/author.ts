// Who acts. Officials act as body and role, never as a person (no personal data in the register).

/** Roles that a seat can have. The first three belong to the committee as a whole, the others to one body each. */
export const seatRoles = [
  'secretariat',
  'accounts',
  'data-steward',
  'reviewer',
  'focal-point',
  'alternate',
  'validating-authority',
] as const
export type SeatRole = (typeof seatRoles)[number]

export const roles = [...seatRoles, 'operator', 'server'] as const
/** `operator` is the command line of the machine; `server` is the program itself (clock, first start). */
export type Role = (typeof roles)[number]

export interface Author {
  readonly role: Role
  /** The seat that signed in; null for the operator and the server. */
  readonly seat: string | null
  /** The account that holds the seat: what one person may not do twice is judged by it. Null where nobody signed in. */
  readonly account: string | null
  /** Public id of the seat's body; null for the roles of the whole committee. */
  readonly body: string | null
  /** What an audit row and a history line show, e.g. "Cơ quan Thường trực" or "operator, command line". */
  readonly name: string
  /**
   * When the official last proved in this session who they are; null: never. Left out of an author that came by no session
   * (command line, server): nothing is asked of it.
   */
  readonly provedAt?: Date | null
  /** Came by an invitation and has set up no proof yet: may do nothing else first. */
  readonly isLimited?: boolean
  /** Id of the session, by which its owner lists and ends it; opens nothing. */
  readonly session?: string
}

export const commandLine: Author = {
  role: 'operator',
  seat: null,
  account: null,
  body: null,
  name: 'operator, command line',
}
export const theServer: Author = { role: 'server', seat: null, account: null, body: null, name: 'server' }
