import type { Author } from '@camket/domain/kernel/author'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import type { Tx } from '@camket/storage/open'

/** The office and role under which an author speaks in public: the body's name, or the committee's. Never a person. */
export async function speakerOf(
  tx: Tx,
  tenant: string,
  { body, role }: Pick<Author, 'body' | 'role'>,
): Promise<OversightBodies['finding']['by']> {
  const found =
    body === null
      ? await tx.selectFrom('tenant').select('name').where('tenant', '=', tenant).executeTakeFirst()
      : await tx
          .selectFrom('body')
          .select('name')
          .where('tenant', '=', tenant)
          .where('id', '=', body)
          .executeTakeFirst()
  return { id: body, name: found?.name ?? body ?? tenant, role }
}
