// Who acts. Officials act as body and role, never as a person (no personal data in the register).

export const roles = ['secretariat', 'operator', 'server'] as const
/** `operator` is the command line of the machine; `server` is the program itself (clock, first start). */
export type Role = (typeof roles)[number]

export interface Author {
  readonly role: Role
  /** The seat that signed in; null for the operator and the server. */
  readonly seat: string | null
  /** What an audit row and a history line show, e.g. "Cơ quan Thường trực" or "operator, command line". */
  readonly name: string
}

export const commandLine: Author = { role: 'operator', seat: null, name: 'operator, command line' }
export const theServer: Author = { role: 'server', seat: null, name: 'server' }
