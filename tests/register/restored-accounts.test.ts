// An older backup does not let in who was shut out since: the list beside the keys says who.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { endHolding } from '../../packages/services/src/people/accounts/endHolding.ts'
import { listAccounts } from '../../packages/services/src/people/accounts/listAccounts.ts'
import {
  beginPasskeySignIn,
  finishPasskeySignIn,
} from '../../packages/services/src/people/passkeys/signInWithPasskey.ts'
import { removePasskey } from '../../packages/services/src/people/passkeys/changePasskey.ts'
import { keepShutOut, readShutOut } from '../../packages/services/src/publication/keeping/shutOutFile.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'
import { softKey } from '../people/authenticator.ts'
import {
  addKey,
  doorOf,
  officer,
  openPeople,
  origin,
  refusedWith,
  rowsOf,
  valueOf,
} from '../people/open-people.ts'
import { backupOf, keptFolder, restoreInto } from './kept.ts'

const people = await openPeople()
const file = join(keptFolder(), 'sổ.camket')
const keys = keyFolder(mkdtempSync(join(tmpdir(), 'camket-shut-out-')))

test('who was disabled, lost a seat or lost a key after the backup stays so, and is named', async () => {
  const [gone, moved, robbed, stays] = await Promise.all(
    ['bi-khoa', 'thoi-giu', 'mat-khoa', 'con-lai'].map(login => officer(people, 'secretariat', { login })),
  )
  const second = softKey(origin)
  await addKey(people, robbed!.signedIn.session, second)
  valueOf(await backupOf(people.register.url, file))
  valueOf(await disableAccount(people.operator, { account: gone!.account }))
  valueOf(await endHolding(people.operator, { account: moved!.account, seat: moved!.signedIn.author.seat }))
  const door = await doorOf(people, robbed!.signedIn.session)
  const [{ id }] = (await rowsOf(
    people,
    `select id from passkey where account = '${robbed!.account}' order by created_at, id limit 1`,
  )) as [{ id: string }]
  valueOf(await removePasskey(door, { passkey: id }))
  const { tenant } = people.gate
  expect(await keepShutOut(people.gate, keys)).toBe(true)
  expect(await keepShutOut(people.gate, keys)).toBe(false)
  const kept = join(keys.root, tenant, 'shut-out')
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  expect(readFileSync(kept, 'utf8')).not.toMatch(/bi-khoa|Nguyễn/)

  const empty = await createTestDatabase()
  const restored = valueOf(await restoreInto(empty.url, file, keys.root))
  expect(restored.tenants[0]!.shutOutAgain).toEqual({
    disabled: ['bi-khoa'],
    seatsEnded: ['thoi-giu'],
    proofsGone: ['mat-khoa'],
  })
  const back = await openDatabase({ url: empty.url, connections: 3 })
  const gate = { ...people.gate, register: back }
  const signIn = async (key: typeof second) => {
    const { options, ceremony } = valueOf(await beginPasskeySignIn(gate, { origin }))
    return finishPasskeySignIn(gate, { ceremony, response: key.get(options), origin })
  }
  expect(await signIn(gone!.key)).toMatchObject(refusedWith('account-disabled'))
  expect(await signIn(moved!.key)).toMatchObject(refusedWith('no-seat'))
  // Which of the two keys was the stolen one the backup cannot tell: neither opens anything.
  for (const key of [robbed!.key, second])
    expect(await signIn(key)).toMatchObject(refusedWith('passkey-unknown'))
  expect((await signIn(stays!.key)).ok).toBe(true)
  const list = valueOf(await listAccounts({ ...people.operator, register: back }))
  expect(list.find(({ login }) => login === 'bi-khoa')?.disabledAt).not.toBeNull()
  // What the restored register does not know is kept for a restore of another backup.
  const before = await readShutOut(keys, tenant)
  await keepShutOut(gate, keys)
  expect((await readShutOut(keys, tenant)).ended).toEqual(expect.arrayContaining([...before.ended]))
  await back.close()
})

test('a list that is missing or none of ours shuts nobody out and stops no restore', async () => {
  const place = join(keys.root, people.gate.tenant, 'shut-out')
  for (const spoil of [() => writeFileSync(place, '{"accounts":{"x":1}}'), () => rmSync(place)]) {
    spoil()
    const empty = await createTestDatabase()
    const restored = valueOf(await restoreInto(empty.url, file, keys.root))
    expect(restored.tenants[0]!.shutOutAgain).toEqual({ disabled: [], seatsEnded: [], proofsGone: [] })
  }
})
