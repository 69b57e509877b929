// What of inspecting holds evidence: notes of visits, findings, owners' reports; each as its own rules let it be changed.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import type { Holder } from '../pieces/holder.ts'
import { closedReport, growReport, isOfOwner } from '../actions/reportAction.ts'
import { closedFinding, growFinding } from './saveFinding.ts'
import { lockReport, type StoredReport } from '../actions/stored-actions.ts'
import {
  loadInspectionOf,
  lockFinding,
  lockNote,
  type StoredFinding,
  type StoredNote,
} from './stored-inspections.ts'

type Held<Row> = Result<Row, InspectionCode>
type No = ReturnType<typeof refused<InspectionCode>>

interface Rules<Row> extends Pick<Holder<InspectionCode>, 'kind' | 'owner' | 'action' | 'subject'> {
  /** The row under a lock, for whoever may see it. */
  load(tx: Tx): Promise<Held<Row>>
  closed(row: Row): No | null
  grow(tx: Tx, row: Row): Promise<void>
}

function holderOf<Row extends { readonly edition: number }>(rules: Rules<Row>): Holder<InspectionCode> {
  const { load, closed, grow, ...owner } = rules
  const mayChange = async (tx: Tx): Promise<Held<Row>> => {
    const held = await load(tx)
    return held.ok ? (closed(held.value) ?? held) : held
  }
  const editionOf = (held: Held<Row>, more: number) =>
    held.ok ? accepted({ edition: held.value.edition + more }) : held
  return {
    ...owner,
    now: async tx => editionOf(await load(tx), 0),
    mayChange: async tx => editionOf(await mayChange(tx), 0),
    async change(tx) {
      const held = await mayChange(tx)
      if (held.ok) await grow(tx, held.value)
      return editionOf(held, 1)
    },
  }
}

export interface Seen {
  readonly id: string
  /** The edition that the author saw. */
  readonly edition: number
}

/** Evidence of a visit: the inspecting office's own, as long as it is in no finding. */
export function noteHolder(door: Door, { id, edition }: Seen): Holder<InspectionCode> {
  return holderOf<StoredNote>({
    kind: 'note',
    owner: id,
    action: 'noteVisit',
    subject: `note:${id}`,
    load: async tx => {
      const held = await lockNote(tx, door.tenant, id)
      if (held === null) return refused('no-such-note')
      const of = await loadInspectionOf(tx, { ...door, inspection: held.inspection }, 'no-such-note')
      return of.ok ? accepted(held) : of
    },
    closed: held =>
      held.edition === edition ? null : refused('newer-note', { by: held.editedBy, edition: held.edition }),
    grow: async tx => {
      await tx
        .updateTable('visit_note')
        .set({ edited_by: door.author.name, edited_at: door.now, edition: sql`edition + 1` })
        .where('tenant', '=', door.tenant)
        .where('id', '=', id)
        .execute()
    },
  })
}

/** Evidence that is published with a finding. */
export function findingHolder(door: Door, { id, edition }: Seen): Holder<InspectionCode> {
  return holderOf<StoredFinding>({
    kind: 'finding',
    owner: id,
    action: 'draftFinding',
    subject: `finding-draft:${id}`,
    load: async tx => {
      const held = await lockFinding(tx, door.tenant, id)
      if (held === null) return refused('no-such-finding')
      const of = await loadInspectionOf(tx, { ...door, inspection: held.inspection }, 'no-such-finding')
      return of.ok ? accepted(held) : of
    },
    closed: held => closedFinding(held, edition),
    grow: (tx, held) => growFinding(tx, door, held),
  })
}

/** Evidence that is published with the owner's report. */
export function reportHolder(door: Door, { id, edition }: Seen): Holder<InspectionCode> {
  return holderOf<StoredReport>({
    kind: 'report',
    owner: id,
    action: 'draftActionReport',
    subject: `action-report:${id}`,
    load: async tx => {
      const held = await lockReport(tx, door.tenant, id)
      return held !== null && isOfOwner(door.author, held) ? accepted(held) : refused('no-such-report')
    },
    closed: held => closedReport(held, edition),
    grow: (tx, held) => growReport(tx, door, held),
  })
}

const holders: Readonly<Record<string, (door: Door, seen: Seen) => Holder<InspectionCode>>> = {
  note: noteHolder,
  finding: findingHolder,
  report: reportHolder,
}

/** What holds a piece of that kind; null of kinds that are not of inspecting. */
export function holderOfPiece(
  door: Door,
  { kind, ...seen }: Seen & { readonly kind: string },
): Holder<InspectionCode> | null {
  return holders[kind]?.(door, seen) ?? null
}
