import { expect, test } from 'vitest'
import { seatRoles } from '../../kernel/author.ts'
import { homeOf, partsFor } from './office-parts.ts'

test.each(seatRoles)('%s begins in a part that it is shown, and is always shown its account', role => {
  const addresses = partsFor(role).map(({ address }) => address)
  expect(addresses).toContain(homeOf(role))
  expect(addresses.at(-1)).toBe('/office/account')
})

test('drafts are shown to the secretariat alone, accounts to their administrator alone', () => {
  const shown = (address: string) =>
    seatRoles.filter(role => partsFor(role).some(part => part.address === address))
  expect(shown('/office')).toEqual(['secretariat'])
  expect(shown('/office/accounts')).toEqual(['accounts'])
})
