// What `camket doctor` says of this machine's clock, beside the clocks that the register knows already.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Clocks } from '@camket/services/publication/witness/readClocks'

export interface ClockCheck {
  readonly name: 'clock'
  readonly state: 'good' | 'bad' | 'note'
  readonly values: Readonly<Record<string, string | number>>
}

/** Clocks that are set by the network differ by less than a second; a few minutes also bear a slow answer. */
const mayDifferMs = 5 * 60_000

/** One line for each clock that differs; one that they agree where none does. */
export function checkClocks(
  tenant: string,
  { database, newestRecord, witnesses }: Clocks,
  { now, language }: { readonly now: Date; readonly language: Language },
): ClockCheck[] {
  const tell = (state: 'bad' | 'note', phrase: Phrase, values: Record<string, string>): ClockCheck => ({
    name: 'clock',
    state,
    values: { tenant, why: fill(phrase[language], values) },
  })
  const ofDatabase = differing(now, database, language).map(values => tell('bad', words.database, values))
  const ofRecord =
    newestRecord === null ? [] : differing(newestRecord, now, language).filter(isAhead(language))
  const ofWitnesses = witnesses.flatMap(({ name, askedAt, at }) =>
    differing(askedAt, at, language).map(values => ({ ...values, name, asked: askedAt.toISOString() })),
  )
  // One witness among several may be the one whose clock is wrong.
  const sure = ofWitnesses.length === witnesses.length ? 'bad' : 'note'
  const checks = [
    ...ofDatabase,
    ...ofRecord.map(values => tell('bad', words.record, { ...values, at: newestRecord!.toISOString() })),
    ...ofWitnesses.map(values => tell(sure, words.witness, values)),
  ]
  return checks.length > 0 ? checks : [{ name: 'clock', state: 'good', values: { tenant } }]
}

const isAhead =
  (language: Language) =>
  ({ way }: { way: string }): boolean =>
    way === ways.ahead[language]

/** By how much, and which way, the first clock differs from the second; nothing where they agree. */
function differing(one: Date, other: Date, language: Language): Array<{ amount: string; way: string }> {
  const difference = one.getTime() - other.getTime()
  if (Math.abs(difference) <= mayDifferMs) return []
  return [
    {
      amount: amountOf(Math.abs(difference), language),
      way: ways[difference > 0 ? 'ahead' : 'behind'][language],
    },
  ]
}

function amountOf(ms: number, language: Language): string {
  const minutes = Math.round(ms / 60_000)
  const [unit, count] =
    minutes < 120
      ? (['minutes', minutes] as const)
      : minutes < 2880
        ? (['hours', Math.round(minutes / 60)] as const)
        : (['days', Math.round(minutes / 1440)] as const)
  return fill(units[unit][language], { count })
}

const units = {
  minutes: { vi: '{count} phút', en: '{count} minutes' },
  hours: { vi: 'chừng {count} giờ', en: 'about {count} hours' },
  days: { vi: 'chừng {count} ngày', en: 'about {count} days' },
} as const satisfies Record<string, Phrase>

const ways = {
  ahead: { vi: 'nhanh hơn', en: 'ahead of' },
  behind: { vi: 'chậm hơn', en: 'behind' },
} as const satisfies Record<string, Phrase>

const words = {
  database: {
    vi: 'đồng hồ máy này {way} đồng hồ máy chủ cơ sở dữ liệu {amount}. Xem bên nào sai, chỉnh lại, bật đồng bộ giờ qua mạng (NTP) ở cả hai; chưa công bố gì trước khi khớp',
    en: 'this machine’s clock is {way} the database server’s by {amount}. See which is wrong, set it right and turn on network time (NTP) on both; publish nothing before they agree',
  },
  record: {
    vi: 'bản ghi mới nhất mang giờ {at}, {way} đồng hồ máy này {amount}. Nếu máy này chậm: chỉnh lại ngay. Nếu máy này đúng: bản ghi ấy đã được công bố khi đồng hồ chạy nhanh, giờ của nó không sửa được nữa, và mọi công bố từ nay đến giờ đó sẽ mang cùng giờ ấy; nên đợi đến giờ đó hãy công bố',
    en: 'the newest record bears {at}, {way} this machine’s clock by {amount}. If this clock is slow: set it right at once. If it is right: that record was published while the clock ran fast, its time cannot be changed any more, and whatever is published until then bears the same time; better wait until then',
  },
  witness: {
    vi: 'khi hỏi nhân chứng {name} lúc {asked} (giờ máy này), đồng hồ máy này {way} đồng hồ nhân chứng {amount}. So với giờ chuẩn, chỉnh đồng hồ sai và bật đồng bộ giờ (NTP), rồi hỏi lại: camket witness ask; nếu máy này đúng, báo người điều hành nhân chứng',
    en: 'when the witness {name} was asked at {asked} (by this machine), this machine’s clock was {way} the witness’s by {amount}. Compare with standard time, set the wrong clock right and turn on network time (NTP), then ask again: camket witness ask; if this clock is right, tell whoever runs the witness',
  },
} as const satisfies Record<string, Phrase>
