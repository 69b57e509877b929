// How the page without a line stands: what lies here, who is signed in where there is a line, and what is being written.
import type { Language } from '@camket/domain/kernel/language'
import type { fieldWords } from '@camket/domain/oversight/field/page-words'
import type { Package } from '@camket/domain/oversight/field/taken'
import { addressIn } from '#lib/speech/address.ts'
import { localDayOf } from '#lib/speech/format.ts'
import { canKeep } from '../database.ts'
import { eraseAll } from '../erase.ts'
import { installPage } from '../install-page.ts'
import {
  dropItem,
  keepItem,
  readItems,
  readReceipts,
  type Item,
  type ReceiptLine,
  type Typed,
} from '../items.ts'
import { aboutRow, countTime, dropOld, meetServer, readJson, type Kept } from '../keep.ts'
import type { OpenRow } from '../open-row.ts'
import { newItem, resolved } from '../new-item.ts'
import { sendItem, type Sent } from '../send-item.ts'
import { askOffice, type Lists, type Standing } from './ask-office.ts'
import type { Choice } from './BothSides.svelte'
import { clocks, isIdle } from './idle.ts'

/** Milliseconds after the last letter until it is laid down. */
const pause = 300

/** The page's own state. */
export class Away {
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
  laid = $state<'new' | 'laid' | 'laying' | 'failed'>('laid')
  /** False where the browser may throw away what lies here before its day. */
  isPersisted = $state(true)
  today = $state('')
  told = $state<keyof typeof fieldWords | null>(null)
  #language: Language
  #timeZone: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #touched = clocks()

  constructor(language: Language, timeZone: string) {
    this.#language = language
    this.#timeZone = timeZone
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
    const said = await askOffice<Standing>(addressIn(this.#language, `/office/field/standing${holds}`))
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
    this.lists = await askOffice<Lists>(addressIn(this.#language, '/office/field/take'))
    this.mayTake = this.lists !== null
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
    this.#touched = clocks()
    this.isPersisted = (await navigator.storage?.persisted?.()) ?? false
    await this.#read()
  }

  async #read(): Promise<void> {
    if (this.kept === null) return
    this.items = await readItems(this.kept)
    this.receipts = await readReceipts(this.kept)
    this.about = (await aboutRow()) ?? null
    const now = (await countTime()) ?? Date.now()
    this.today = localDayOf(new Date(now).toISOString(), this.#timeZone)
  }

  write = async (kind: Item['kind'], subject: string): Promise<void> => {
    const { kept, taken } = this
    if (kept === null || taken === null) return
    const there =
      kind === 'claim' ? this.items.find(one => one.kind === kind && one.subject === subject) : undefined
    if (there !== undefined) return this.#show(there)
    // Looked at is not written: nothing is laid down, or counted as unsent, before something was changed.
    const item = newItem({ kind, subject, taken, expiresAt: kept.about.expiresAt })
    Object.assign(this, { item, told: null, laid: 'new' })
    this.shown += 1
    scrollTo(0, 0)
  }

  /** What an untouched form holds. */
  begin = (fields: Typed): void => {
    if (this.item !== null && this.item.fields.length === 0) this.item = { ...this.item, fields }
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
        outcomes.push(await sendItem({ kept, taken, language: this.#language }, one))
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

  /** Somebody is there; unless nobody has been for too long. Phones stop the timers of a page that is not seen. */
  touch = (): void => {
    if (this.lockIfIdle()) return
    this.#touched = clocks()
  }

  /** True where it locks: the page is shut before anything of it is done or shown. */
  lockIfIdle = (): boolean => {
    if (this.mode !== 'open' || this.isBusy || !isIdle(this.#touched, clocks())) return false
    void this.lock()
    return true
  }

  lock = async (): Promise<void> => {
    const laying = this.keepNow()
    // Nothing is read any more from here on, whatever has still to be laid down.
    this.mode = 'locked'
    await laying
    this.#forget()
    this.about = (await aboutRow()) ?? null
    this.told = null
    this.mode = this.about === null ? 'empty' : 'locked'
  }

  async #tick(): Promise<void> {
    if (this.mode !== 'open') return
    if (this.lockIfIdle() || this.isBusy) return
    const { age, some } = await dropOld()
    if (age !== 'here') return this.startAnew(age === 'expired' ? 'erasedExpired' : 'erased')
    if (some) await this.#loseOld()
  }

  /** What is over is off the page as soon as it is off the device. */
  async #loseOld(): Promise<void> {
    const now = (await countTime()) ?? Date.now()
    if (this.item !== null && this.item.expiresAt <= now) {
      clearTimeout(this.#timer)
      Object.assign(this, { item: null, told: 'erasedSome' })
    }
    await this.#read()
  }
}
