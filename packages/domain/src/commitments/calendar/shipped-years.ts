// The years that a new register begins with. Each day says who decided it; what no authority has settled, or what we could not
// confirm, is marked so, and the secretariat settles it in the office.
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { plusDays } from './days.ts'

const law = 'Bộ luật Lao động 45/2019/QH14, Điều 112'
const madeUp = 'Bộ luật Lao động 45/2019/QH14, khoản 3 Điều 111 (nghỉ bù ngày nghỉ hằng tuần)'
const culture = 'Nghị quyết 28/2026/QH16 (Ngày Văn hóa Việt Nam, từ 1/7/2026)'
const in2023 = 'Văn bản 8056/VPCP-KGVX ngày 1/12/2022 của Văn phòng Chính phủ'
const in2024 = 'Văn bản 8662/VPCP-KGVX ngày 3/11/2023 của Văn phòng Chính phủ'
const swap2024 = 'Văn bản 2450/VPCP-KGVX ngày 12/4/2024 của Văn phòng Chính phủ'
const in2025 =
  'Văn bản 8726/VPCP-KGVX ngày 26/11/2024 của Văn phòng Chính phủ; Thông báo 6150/TB-BLĐTBXH năm 2024'
const in2026 = 'Thông báo 9441/TB-BNV năm 2025 của Bộ Nội vụ'
const newYear2026 = 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ'
const computed2027 = 'Tính theo âm lịch và Điều 112 Bộ luật Lao động; chưa có thông báo lịch nghỉ năm 2027'

const names = {
  newYear: 'Tết Dương lịch',
  tet: 'Tết Âm lịch',
  kings: 'Giỗ Tổ Hùng Vương',
  victory: 'Ngày Chiến thắng',
  labour: 'Ngày Quốc tế lao động',
  national: 'Quốc khánh',
  culture: 'Ngày Văn hóa Việt Nam',
} as const

type Name = keyof typeof names
type Days = readonly CalendarDay[]

function off(on: string, name: Name, source: string): CalendarDay {
  return { on, kind: 'off', name: names[name], source, confirmed: true }
}

/** A day off in place of a holiday that fell on a weekly rest day. */
function instead(on: string, name: Name, source = madeUp): CalendarDay {
  return { on, kind: 'off', name: `Nghỉ bù ${names[name]}`, source, confirmed: true }
}

function offFromTo([from, to]: readonly [string, string], name: Name, source: string): Days {
  const days: CalendarDay[] = []
  for (let on = from; on <= to; on = plusDays(on, 1)) days.push(off(on, name, source))
  return days
}

/** A working day off, and the rest day that is worked for it. */
function swapped([free, worked]: readonly [string, string], name: Name, source: string): Days {
  return [
    { on: free, kind: 'off', name: `Nghỉ hoán đổi dịp ${names[name]}`, source, confirmed: true },
    { on: worked, kind: 'worked', name: `Làm bù dịp ${names[name]}`, source, confirmed: true },
  ]
}

const unsettled = (day: CalendarDay): CalendarDay => ({ ...day, confirmed: false })

function yearOf(
  head: Pick<CalendarYear, 'year' | 'confirmed' | 'source'>,
  ...days: ReadonlyArray<CalendarDay | Days>
): CalendarYear {
  return { ...head, days: days.flat().toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}

const y2023 = yearOf(
  { year: 2023, confirmed: true, source: `${in2023}; các ngày khác: ${law}, khoản 3 Điều 111` },
  off('2023-01-01', 'newYear', law),
  instead('2023-01-02', 'newYear'),
  offFromTo(['2023-01-20', '2023-01-26'], 'tet', in2023),
  off('2023-04-29', 'kings', law),
  off('2023-04-30', 'victory', law),
  off('2023-05-01', 'labour', law),
  instead('2023-05-02', 'kings'),
  instead('2023-05-03', 'victory'),
  offFromTo(['2023-09-01', '2023-09-02'], 'national', in2023),
  instead('2023-09-04', 'national', in2023),
)

const y2024 = yearOf(
  { year: 2024, confirmed: true, source: `${in2024}; ${swap2024}; các ngày khác: ${law}` },
  off('2024-01-01', 'newYear', law),
  offFromTo(['2024-02-08', '2024-02-14'], 'tet', in2024),
  off('2024-04-18', 'kings', law),
  swapped(['2024-04-29', '2024-05-04'], 'victory', swap2024),
  off('2024-04-30', 'victory', law),
  off('2024-05-01', 'labour', law),
  offFromTo(['2024-09-02', '2024-09-03'], 'national', in2024),
)

const y2025 = yearOf(
  { year: 2025, confirmed: true, source: `${in2025}; các ngày khác: ${law}` },
  off('2025-01-01', 'newYear', law),
  offFromTo(['2025-01-27', '2025-01-31'], 'tet', in2025),
  off('2025-04-07', 'kings', law),
  off('2025-04-30', 'victory', law),
  off('2025-05-01', 'labour', law),
  swapped(['2025-05-02', '2025-04-26'], 'labour', in2025),
  offFromTo(['2025-09-01', '2025-09-02'], 'national', in2025),
)

const y2026 = yearOf(
  {
    year: 2026,
    confirmed: false,
    source: `${in2026}; ${newYear2026}; ${culture}. Chưa rõ: đề xuất nghỉ thứ Hai 23/11, làm bù thứ Bảy 28/11`,
  },
  off('2026-01-01', 'newYear', law),
  swapped(['2026-01-02', '2026-01-10'], 'newYear', newYear2026),
  offFromTo(['2026-02-16', '2026-02-20'], 'tet', in2026),
  off('2026-04-26', 'kings', law),
  instead('2026-04-27', 'kings'),
  off('2026-04-30', 'victory', law),
  off('2026-05-01', 'labour', law),
  swapped(['2026-08-31', '2026-08-22'], 'national', in2026),
  offFromTo(['2026-09-01', '2026-09-02'], 'national', in2026),
  off('2026-11-24', 'culture', culture),
)

// Tết of 2027 begins on a Saturday. Two days before it and three after, or one and four: with either, these are days off, and one
// more is (4 or 11 February). National Day has a second day before or after it.
const y2027 = yearOf(
  {
    year: 2027,
    confirmed: false,
    source: `${computed2027}. Còn chờ: một ngày nghỉ Tết nữa (4/2 hoặc 11/2), ngày liền kề 2/9 (1/9 hoặc 3/9), các hoán đổi`,
  },
  off('2027-01-01', 'newYear', law),
  offFromTo(['2027-02-05', '2027-02-10'], 'tet', computed2027).map(unsettled),
  unsettled(off('2027-04-16', 'kings', computed2027)),
  off('2027-04-30', 'victory', law),
  off('2027-05-01', 'labour', law),
  unsettled(instead('2027-05-03', 'labour')),
  off('2027-09-02', 'national', law),
  off('2027-11-24', 'culture', culture),
)

export const shippedYears: readonly CalendarYear[] = [y2023, y2024, y2025, y2026, y2027]
