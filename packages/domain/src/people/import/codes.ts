/** Why a list of bodies is not taken as a whole. */
export const importCodes = [
  'import-no-name-column',
  'import-column-twice',
  'import-no-lines',
  'import-too-many',
  'import-lines-refused',
  'import-newer',
  'import-unreadable',
] as const
export type ImportCode = (typeof importCodes)[number]

/** What is wrong with one line of it. */
export const lineCodes = [
  'line-name-missing',
  'line-kind-missing',
  'line-kind-unknown',
  'line-day-unreadable',
  'line-id-shape',
  'line-twice',
  'line-several-bodies',
  'line-successor-unknown',
  'line-successor-several',
  'line-successors-circle',
  'line-value',
  'odd-letters',
  'body-ends-before-it-begins',
  'body-succeeds-itself',
] as const
export type LineCode = (typeof lineCodes)[number]

/** What a person may want to look at again; nothing is refused for it. */
export const noteCodes = ['note-ended-by-law', 'note-no-last-day', 'note-successor-ended'] as const
export type NoteCode = (typeof noteCodes)[number]
