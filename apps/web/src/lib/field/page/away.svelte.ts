// How the page without a line stands: what lies here, who is signed in where there is a line, and what is being written.
import type { Language } from '@camket/domain/kernel/language'
import { idleMinutes } from '@camket/domain/oversight/field/pin'
import type { fieldWords } from '@camket/domain/oversight/field/page-words'
import type { Package } from '@camket/domain/oversight/field/taken'
import { addressIn } from '#lib/speech/address.ts'
import { canKeep } from '../database.ts'
import { eraseAll } from '../erase.ts'
import { installPage } from '../install-page.ts'
import { dropItem, keepItem, readItems, readReceipts, type Item, type ReceiptLine } from '../items.ts'
import { aboutRow, countTime, dropOld, meetServer, readJson, type Kept } from '../keep.ts'
import type { OpenRow } from '../open-row.ts'
import { newItem, resolved } from '../new-item.ts'
import { sendItem, type Sent } from '../send-item.ts'
import type { Choice } from './BothSides.svelte'

interface Line {
  readonly id: string
  readonly label: string | null
  readonly text: string
  readonly on: string | null
}
interface Lists {
  readonly commitments: readonly Line[]
  readonly inspections: readonly Line[]
}
interface Standing {
  readonly state: 'in' | 'over' | 'lapsed'
  readonly now: string
  readonly account?: string
}

/** Milliseconds after the last letter until it is laid down. */
const pause = 300

class Away {
  mode = $state<'opening' | 'cannot' | 'empty' | 'locked' | 'open'>('opening')
  isOnline = $state(true)
  isBusy = $state(false)
  isNewer = $state(false)
  standing = $state<'in' | 'over' | 'lapsed' | null>(null)
  account = $state<string | null>(null)
  lists = $state.raw<Lists | null>(null)
  mayTake = $state<boolean | null>(null)
  about = $state.raw<OpenRow | null>(null)
  kept = $state.raw<Kept | null>(null)
  taken = $state.raw<Package | null>(null)
  items = $state.raw<readonly Item[]>([])
  receipts = $state.raw<readonly ReceiptLine[]>([])
  item = $state.raw<Item | null>(null)
  /** Grows where the open form has to be filled anew. */
  shown = $state(0)
  /** Whether the newest change lies on the disk. */
  laid = $state<'laid' | 'laying' | 'failed'>('laid')
  today = $state('')
  told = $state<keyof typeof fieldWords | null>(null)
  #language: () => Language
  #timer: ReturnType<typeof setTimeout> | undefined
  #touched = Date.now()

  constructor(language: () => Language) {
    this.#language = language
  }

  start = (): (() => void) => {
    const clock = setInterval(() => void this.#tick(), 20_000)
    void this.#open()
    return () => clearInterval(clock)
  }

  /** After everything here was erased. */
  startAnew = async (told: keyof typeof fieldWords | null): Promise<void> => {
    this.#forget()
    this.told = told
    this.about = null
    this.mode = 'empty'
    await this.meet()
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    Object.assign(this, { kept: null, taken: null, items: [], receipts: [], item: null })
  }

  async #open(): Promise<void> {
    this.isOnline = navigator.onLine
    if (!canKeep() || crypto.subtle === undefined) {
      this.mode = 'cannot'
      return
    }
    try {
      const { age, some } = await dropOld()
      this.about = (await aboutRow()) ?? null
      this.told = age === 'expired' ? 'erasedExpired' : some ? 'erasedSome' : null
      this.mode = this.about === null ? 'empty' : 'locked'
    } catch {
      this.mode = 'cannot'
      return
    }
    // The words of the page come first; what serves it without a line is laid down behind them.
    await this.meet()
    if (this.isOnline) await installPage(() => (this.isNewer = true)).catch(() => undefined)
  }

  /** Asks the server how it stands, where there is a line. What has to go goes before anything else is shown. */
  meet = async (): Promise<void> => {
    const holds = this.about === null ? '' : `?holds=${this.about.package}`
    const said = await this.#ask<Standing>(`/office/field/standing${holds}`)
    this.isOnline = said !== null
    if (said === null) return
    const { state, account, now } = said
    this.standing = state
    this.account = account ?? null
    if (this.about !== null) await meetServer(now)
    const isOthers = this.about !== null && account !== undefined && account !== this.about.account
    if (this.about !== null && (state === 'over' || isOthers)) {
      await eraseAll()
      return this.startAnew(state === 'over' ? 'erasedOver' : 'erasedOther')
    }
    if (state !== 'in') return
    this.lists = await this.#ask<Lists>('/office/field/take')
    this.mayTake = this.lists !== null
  }

  async #ask<Said>(path: string): Promise<Said | null> {
    try {
      const answer = await fetch(addressIn(this.#language(), path), { redirect: 'manual', cache: 'no-store' })
      return answer.ok ? ((await answer.json()) as Said) : null
    } catch {
      return null
    }
  }

  loseLine = (): void => {
    this.isOnline = false
  }

  opened = async (kept: Kept): Promise<void> => {
    const taken = await readJson<Package>(kept, 'package')
    if (taken === null) return
    await this.#hold(kept, taken)
  }

  took = async (kept: Kept, taken: Package): Promise<void> => {
    this.told = 'taken'
    await this.#hold(kept, taken)
    await installPage(() => (this.isNewer = true)).catch(() => undefined)
  }

  async #hold(kept: Kept, taken: Package): Promise<void> {
    Object.assign(this, { kept, taken, about: kept.about, mode: 'open' })
    this.touch()
    await this.#read()
  }

  async #read(): Promise<void> {
    if (this.kept === null) return
    this.items = await readItems(this.kept)
    this.receipts = await readReceipts(this.kept)
    this.about = (await aboutRow()) ?? null
    const now = (await countTime()) ?? Date.now()
    this.today = new Date(now).toLocaleDateString('sv-SE')
  }

  write = async (kind: Item['kind'], subject: string): Promise<void> => {
    const { kept, taken } = this
    if (kept === null || taken === null) return
    const there =
      kind === 'claim' ? this.items.find(one => one.kind === kind && one.subject === subject) : undefined
    const item = there ?? newItem({ kind, subject, taken, expiresAt: kept.about.expiresAt })
    await this.#show(item)
  }

  open = (id: string): Promise<void> => this.#show(this.items.find(item => item.id === id) ?? null)

  async #show(item: Item | null): Promise<void> {
    Object.assign(this, { item, told: null, laid: 'laying' })
    this.shown += 1
    await this.#lay()
    scrollTo(0, 0)
  }

  back = async (): Promise<void> => {
    await this.keepNow()
    this.item = null
    await this.#read()
  }

  change = (change: Partial<Item>): void => {
    if (this.item === null) return
    this.item = { ...this.item, ...change, notedAt: new Date().toISOString() }
    this.laid = 'laying'
    clearTimeout(this.#timer)
    // What is chosen is laid down at once, what is typed after a pause.
    this.#timer = setTimeout(() => void this.#lay(), 'pieces' in change ? 0 : pause)
  }

  keepNow = async (): Promise<void> => {
    if (this.#timer !== undefined) await this.#lay()
  }

  async #lay(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const { kept, item } = this
    if (kept === null || item === null) return
    try {
      await keepItem(kept, item)
      // What was typed while it was laid down has its own turn.
      if (this.item === item) this.laid = 'laid'
      this.about = (await aboutRow()) ?? null
    } catch {
      this.laid = 'failed'
    }
  }

  choose = async (choice: Choice): Promise<void> => {
    if (this.item === null) return
    if (choice === 'drop') return this.discard()
    await this.#show(resolved(this.item, choice))
  }

  discard = async (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.item !== null) await dropItem(this.item)
    this.item = null
    await this.#read()
  }

  send = async (items: readonly Item[]): Promise<void> => {
    await this.keepNow()
    const { kept, taken, item } = this
    if (kept === null || taken === null || this.isBusy) return
    this.isBusy = true
    const outcomes: Sent[] = []
    try {
      for (const one of items) {
        outcomes.push(await sendItem({ kept, taken, language: this.#language() }, one))
        if (outcomes.at(-1) === 'broken' || outcomes.at(-1) === 'signed-out') break
      }
    } finally {
      this.isBusy = false
    }
    await this.#read()
    const left = this.items.find(({ id }) => id === item?.id) ?? null
    if (item !== null) await this.#show(left)
    await this.#tell(outcomes)
  }

  async #tell(outcomes: readonly Sent[]): Promise<void> {
    if (outcomes.includes('broken')) this.told = 'sendBroken'
    else if (outcomes.includes('trouble')) this.told = 'sendSome'
    else if (outcomes.includes('signed-out')) await this.meet()
    else this.told = this.items.length === 0 ? 'sentAll' : null
  }

  touch = (): void => {
    this.#touched = Date.now()
  }

  lock = async (): Promise<void> => {
    await this.keepNow()
    this.#forget()
    this.about = (await aboutRow()) ?? null
    this.told = null
    this.mode = this.about === null ? 'empty' : 'locked'
  }

  async #tick(): Promise<void> {
    if (this.mode !== 'open') return
    const { age } = await dropOld()
    if (age !== 'here') return this.startAnew(age === 'expired' ? 'erasedExpired' : 'erased')
    if (Date.now() - this.#touched > idleMinutes * 60_000 && !this.isBusy) await this.lock()
  }
}

/** The page's own state; `language` may change with the page. */
export const createAway = (language: Language): Away => new Away(() => language)
