import type { PublicDoor } from '../../kernel/door.ts'

/** The witness policy in force, as it was written; null while there is none. */
export async function publishedPolicy({ register, tenant }: PublicDoor): Promise<string | null> {
  return register.asPortal(tenant, async tx => {
    const row = await tx
      .selectFrom('log_policy')
      .select('policy')
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    return row?.policy ?? null
  })
}
