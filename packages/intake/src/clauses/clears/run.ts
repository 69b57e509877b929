/** Syllables `first` to before `after` of a row: the words that give something. */
export interface Run {
  readonly first: number
  readonly after: number
}
