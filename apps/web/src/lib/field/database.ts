// The device's own store of what was taken along: sealed rows, and one open row by which their age is judged.

/** A row that only its key opens; of it the outside knows its name and when it goes. */
export interface SealedRow {
  readonly id: string
  readonly expiresAt: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const name = 'camket-field'
const stores = ['open', 'sealed'] as const
type StoreName = (typeof stores)[number]

/** Opens it, or makes it; refused by browsers that keep nothing. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.addEventListener('upgradeneeded', () => {
      for (const store of stores) asked.result.createObjectStore(store, { keyPath: 'id' })
    })
    asked.addEventListener('error', () => reject(asked.error))
    asked.addEventListener('success', () => {
      // Signing out elsewhere erases it: nobody may hold that up.
      asked.result.addEventListener('versionchange', () => asked.result.close())
      resolve(asked.result)
    })
  })
}

async function run<Value>(
  store: StoreName,
  mode: IDBTransactionMode,
  work: (rows: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open()
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' })
      const asked = work(transaction.objectStore(store))
      transaction.addEventListener('complete', () => resolve(asked.result))
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  } finally {
    database.close()
  }
}

interface Laying<Row> {
  /** What the open row becomes, as it stands; null: nothing may be laid down beside it. */
  readonly open: (row: Row | undefined) => Row | null
  readonly sealed?: SealedRow
}

/** Changes the open row and lays a sealed one down beside it as one: another tab comes before both or after. Throws where it may not. */
export async function layDown<Row extends { readonly id: string }>(
  id: Row['id'],
  { open: change, sealed }: Laying<Row>,
): Promise<Row> {
  const database = await open()
  try {
    return await new Promise<Row>((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
      const asked = transaction.objectStore('open').get(id) as IDBRequest<Row | undefined>
      let changed: Row | null = null
      asked.addEventListener('success', () => {
        changed = change(asked.result)
        if (changed === null) return transaction.abort()
        transaction.objectStore('open').put(changed)
        if (sealed !== undefined) transaction.objectStore('sealed').put(sealed)
      })
      transaction.addEventListener('complete', () => resolve(changed as Row))
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('what lies here is another’s, or gone')),
      )
    })
  } finally {
    database.close()
  }
}

export const getRow = <Row>(store: StoreName, id: string): Promise<Row | undefined> =>
  run<Row | undefined>(store, 'readonly', rows => rows.get(id))

export const deleteRow = async (store: StoreName, id: string): Promise<void> => {
  await run(store, 'readwrite', rows => rows.delete(id))
}

export const rowIds = async (store: StoreName): Promise<string[]> =>
  (await run(store, 'readonly', rows => rows.getAllKeys())).map(String)

/** Everything goes; with what a page may still hold open as soon as it lets go. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name)
    asked.addEventListener('success', () => resolve())
    asked.addEventListener('error', () => reject(asked.error))
  })
}

/** False in browsers, and windows, that keep nothing. */
export const canKeep = (): boolean => 'indexedDB' in window

/** Whether there is one at all, without making it. */
export async function isThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(database => database.name === name)
}
