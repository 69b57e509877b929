// Work without a line: what the server remembers of it, and what an official's own device keeps.
import type { Place } from '../place.ts'

const remembered = { purpose: 'field', retention: 'package' } as const
const onDevice = { purpose: 'field', retention: 'device' } as const

export const fieldPlaces: Readonly<Record<string, Place>> = {
  field_package: {
    ...remembered,
    fields: { key: 'tenant id account seat', state: 'proof_edition taken_at' },
  },
  field_receipt: {
    ...remembered,
    fields: {
      key: 'tenant id package subject',
      state: 'answer received_at noted_at',
      secret: 'digest',
    },
  },
  'field_receipt.answer': { ...remembered, fields: { key: 'made', state: 'edition' } },
  // Sealed under a key of the passkey or the PIN: package, items, files, receipts. Open beside them: ids of tenant, account and
  // package, when each row goes, counts, the locked key.
  'browser indexedDB: lib/field/database.ts': { ...onDevice, fields: { 'working text': '' } },
  // The empty page and the parts that it is made of; no word of anybody's.
  'browser caches: lib/field/erase.ts': { ...onDevice, fields: { state: '' } },
  'browser caches: static/field-worker.js': { ...onDevice, fields: { state: '' } },
}
