import { checkPassword } from '@camket/domain/people/proof/password'
import type { Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Gate } from '../../kernel/door.ts'
import { seatsOf } from '../sessions/held-seats.ts'

let common: Promise<ReadonlySet<string>> | undefined

/** Some 49,000 passwords, those of leaks first: the list that @zxcvbn-ts/language-common brings. Read when first needed. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set<string>(dictionary['passwords-common'] as string[]),
  )
  return common
}

/** Whether an account may have this password, from what stands about its owner. */
export async function checkNewPassword(
  { register, tenant }: Gate,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<Result<null, PeopleCode>> {
  const context = await register.withTenant(tenant, 'server', async tx => {
    const owner = await tx
      .selectFrom('account')
      .select(['login', 'name'])
      .where('tenant', '=', tenant)
      .where('id', '=', account)
      .executeTakeFirst()
    const site = await tx
      .selectFrom('tenant')
      .select(['name', 'origin'])
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    const bodies = (await seatsOf(tx, tenant, account)).map(({ bodyName }) => bodyName)
    return [tenant, owner?.login, owner?.name, site?.name, site?.origin, ...bodies]
  })
  const list = await commonPasswords()
  return checkPassword(password, {
    context: context.filter(words => typeof words === 'string'),
    isCommon: lowerCase => list.has(lowerCase),
  })
}
