// Every table that holds words is written anew after a withdrawal, or it is said here why no withdrawal touches it.
import { expect, test } from 'vitest'
import { entryOf } from '../../scripts/inventory/entries.ts'
import { listColumns } from '../../packages/storage/src/columns.ts'
import { erasable } from '../../packages/services/src/publication/withdraw/erasable.ts'
import { createTestDatabase } from '../database.ts'

/** Why no withdrawal takes anything from a table that holds words or files. */
const untouched: Readonly<Record<string, string>> = {
  calendar_day: 'names of holidays',
  calendar_year: 'the paper that sets the holidays',
  ceremony: 'a step of signing in, gone within minutes',
  field_receipt: 'what a sent item became: an id and an edition',
  log_checkpoint: 'signed notes: origin, size, root',
  log_cosignature: 'lines of signatures',
  log_key: 'public keys, and the notes that hand over to them',
  log_policy: 'names of witnesses',
  portal_calendar_day: 'names of holidays',
  portal_calendar_year: 'the paper that sets the holidays',
  portal_round: 'a round is the proof of a draw and is not withdrawn',
  record: 'envelopes: ids, times and digests stay in the log',
  witnessed_log: 'signed notes of other logs',
}

const texts: ReadonlySet<string> = new Set([
  'public text',
  'working text',
  'source document',
  'evidence file',
  'name in a paper',
])

const database = await createTestDatabase()
const columns = await listColumns(database)
const isJson = (type: string): boolean => type === 'jsonb' || type === 'json'
const holdsWords = ({ table, column, type }: (typeof columns)[number]): boolean =>
  isJson(type) || texts.has(entryOf(`${table}.${column}`)?.class ?? '')
const withWords = [...new Set(columns.filter(holdsWords).map(({ table }) => table))]

test('a table with words is among those that are written anew, or its reason is here', () => {
  const known: readonly string[] = erasable
  expect(withWords.length).toBeGreaterThan(40)
  expect(withWords.filter(table => !known.includes(table) && untouched[table] === undefined)).toEqual([])
})

test('nothing is listed that is not there, and nothing twice', () => {
  const tables = new Set(columns.map(({ table }) => table))
  expect(erasable.filter(table => !tables.has(table))).toEqual([])
  expect(new Set(erasable).size).toBe(erasable.length)
  expect(Object.keys(untouched).filter(table => !withWords.includes(table))).toEqual([])
  expect(Object.keys(untouched).filter(table => (erasable as readonly string[]).includes(table))).toEqual([])
})
