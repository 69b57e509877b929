// Evidence of whatever the room drafts, as it lies in the database: `kind` says what its owner is, `owner` which.
import type { Evidence } from '@camket/domain/progress/evidence'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId, newId } from '../../kernel/new-id.ts'
import { dropFiles } from '../../progress/evidence/evidence-files.ts'

export interface Owner {
  readonly kind: string
  /** A UUID. */
  readonly owner: string
}

export interface HeldPiece {
  readonly id: string
  readonly position: number
  readonly piece: Evidence
}

/** What an owner has, in order. */
export async function piecesOf(tx: Tx, tenant: string, { kind, owner }: Owner): Promise<HeldPiece[]> {
  if (!isId(owner)) return []
  const rows = await tx
    .selectFrom('oversight_piece')
    .select(['id', 'position', 'data'])
    .where('tenant', '=', tenant)
    .where('owner_kind', '=', kind)
    .where('owner', '=', owner)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ data, ...row }) => ({ ...row, piece: data }))
}

interface Placed {
  /** A UUID of the sender's own; made here where it is left out. */
  readonly id?: string
  readonly piece: Evidence
}

/** Puts a piece behind the others; false where its id is taken. */
export async function insertPiece(
  tx: Tx,
  door: Door,
  { kind, owner, id, piece }: Owner & Placed,
): Promise<boolean> {
  const held = await piecesOf(tx, door.tenant, { kind, owner })
  const row = await tx
    .insertInto('oversight_piece')
    .values({
      tenant: door.tenant,
      id: id ?? newId(door.now),
      owner_kind: kind,
      owner,
      position: (held.at(-1)?.position ?? 0) + 1,
      data: JSON.stringify(piece),
      file_digest: piece.file?.digest ?? null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The same evidence in another place, as when a note becomes a finding; its file is the same file. */
export async function copyPieces(
  tx: Tx,
  door: Door,
  { from, to, only }: { from: Owner; to: Owner; only?: readonly string[] },
): Promise<void> {
  for (const { id, piece } of await piecesOf(tx, door.tenant, from)) {
    if (only === undefined || only.includes(id)) await insertPiece(tx, door, { ...to, piece })
  }
}

/** Takes out all that these owners have; files go where nothing else shows them. */
export async function forgetPieces(
  tx: Tx,
  tenant: string,
  { kind, owners }: { kind: string; owners: readonly string[] },
): Promise<void> {
  if (owners.length === 0) return
  const rows = await tx
    .deleteFrom('oversight_piece')
    .where('tenant', '=', tenant)
    .where('owner_kind', '=', kind)
    .where('owner', 'in', [...owners])
    .returning('file_digest')
    .execute()
  await dropFiles(
    tx,
    tenant,
    rows.flatMap(({ file_digest }) => file_digest ?? []),
  )
}

/** Masks what is written of the evidence of these owners. Files cannot be masked. */
export async function maskOwnPieces(
  tx: Tx,
  { tenant, kind, owners }: { tenant: string; kind: string; owners: readonly string[] },
  mask: { value<Value>(value: Value): Value },
): Promise<void> {
  for (const owner of owners) {
    for (const { id, piece } of await piecesOf(tx, tenant, { kind, owner })) {
      const data = JSON.stringify(mask.value(piece))
      if (data === JSON.stringify(piece)) continue
      await tx
        .updateTable('oversight_piece')
        .set({ data })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute()
    }
  }
}
