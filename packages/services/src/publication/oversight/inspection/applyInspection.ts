// Brings published findings and dated tasks into the portal's tables, with their lines of the feed and their public evidence.
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import {
  actionRow,
  actionStepRow,
  findingRow,
} from '@camket/domain/publication/portal/oversight/inspection-rows'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import { insertChanges } from '../../append/portalTables.ts'
import { showEvidence } from '../../update/portalEvidence.ts'

/** Of one publishing transaction: the row, the line of the feed, the files. */
export async function applyFinding(tx: Tx, entry: Entry, body: RecordBodies['finding']): Promise<void> {
  await putFindings(tx, [{ entry, body }])
  await insertChanges(tx, [{ entry, kind: 'finding', words: body.text }])
  await showEvidence(tx, entry.tenant, body)
}

export async function applyAction(tx: Tx, entry: Entry, body: RecordBodies['action']): Promise<void> {
  await putActions(tx, [{ entry, body }])
  await insertChanges(tx, [{ entry, kind: 'action', words: body.said ?? body.text }])
  await showEvidence(tx, entry.tenant, body)
}

interface Appended<Kind extends 'finding' | 'action'> {
  readonly entry: Entry
  readonly body: RecordBodies[Kind]
}

/** Rows of findings, each in the place of an older version; the newest of each is given. */
export async function putFindings(tx: Tx, findings: ReadonlyArray<Appended<'finding'>>): Promise<void> {
  for (const { entry } of findings) {
    await tx
      .deleteFrom('portal_finding')
      .where('tenant', '=', entry.tenant)
      .where('id', '=', entry.id)
      .execute()
  }
  await insertRows(
    tx,
    'portal_finding',
    findings.map(({ entry, body }) => findingRow(entry, body)),
  )
}

/** Steps of tasks, oldest first, and of each task how it stands after its newest. */
export async function putActions(tx: Tx, steps: ReadonlyArray<Appended<'action'>>): Promise<void> {
  const newest = [...new Map(steps.map(step => [step.entry.id, step])).values()]
  for (const { entry } of newest) {
    await tx
      .deleteFrom('portal_action')
      .where('tenant', '=', entry.tenant)
      .where('id', '=', entry.id)
      .execute()
  }
  await insertRows(
    tx,
    'portal_action',
    newest.map(({ entry, body }) => actionRow(entry, body)),
  )
  await insertRows(
    tx,
    'portal_action_step',
    steps.map(({ entry, body }) => actionStepRow(entry, body)),
  )
}
