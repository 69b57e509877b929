// The gate of the data inventory: what is wrong with a set of fields, and the lines of the page for those that are right.
import {
  forbiddenClasses,
  forbiddenNames,
  purposes,
  retentions,
  type Entry,
  type ForbiddenClass,
} from './classes.ts'
import type { Field } from './fields.ts'

export interface Judged {
  readonly problems: string[]
  /** Lines of the table on the page. */
  readonly rows: string[]
}

export interface Inventory {
  /** Columns of the database. */
  readonly columns: readonly Field[]
  /** What else is stored or sent. */
  readonly others: readonly Field[]
  /** JSON columns that have a schema. */
  readonly withSchema: readonly string[]
  readonly entryOf: (
    field: string,
  ) => (Omit<Entry, 'class'> & { readonly class: Entry['class'] | ForbiddenClass }) | undefined
}

/** Every field has an entry of an allowed class and a name that promises nothing forbidden; every JSON column has a schema. */
export function judgeFields({ columns, others, withSchema, entryOf }: Inventory): Judged {
  const problems = columns
    .filter(({ type, name }) => /^jsonb?$/.test(type) && !withSchema.includes(name))
    .map(({ name }) => `${name}: a JSON column without a schema (scripts/inventory/schemas.ts)`)
  const rows: string[] = []
  for (const { name, type } of [...columns, ...others]) {
    const entry = entryOf(name)
    if (!entry)
      problems.push(`${name}: no entry (scripts/inventory/entries.ts): say its class, purpose and retention`)
    else if ((forbiddenClasses as readonly string[]).includes(entry.class))
      problems.push(`${name}: ${entry.class} is forbidden`)
    else
      rows.push(
        `| \`${name}\` | ${type} | ${entry.class} | ${purposes[entry.purpose]} | ${retentions[entry.retention]} |`,
      )
    if (forbiddenNames.test(name))
      problems.push(`${name}: its name promises data that the register must not hold`)
  }
  return { problems, rows }
}
