/** One line of a record that is set out field by field. */
export interface Fact {
  readonly name: string
  readonly value: string
  /** In Vietnamese in either language. */
  readonly isPlanWords: boolean
}
