import { fill } from '@camket/domain/kernel/language'
import { localDay } from '@camket/services/kernel/local-day'
import { runClock } from '@camket/services/commitments/calendar/runClock'
import { timeZoneOf } from '@camket/services/people/timeZoneOf'
import { publishDay } from '@camket/services/publication/publishDay'
import { exit, UsageError, type Command, type ExitCode } from '../command.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'

const otherDay = {
  vi: 'theo đồng hồ máy hôm nay là {today}, không phải {asked}. Chỉnh đồng hồ rồi chạy lại. Chưa công bố gì.',
  en: 'by this machine’s clock today is {today}, not {asked}. Set the clock and run it again. Nothing was published.',
}

export const day: Command = {
  options: { confirm: { type: 'string' }, ...registerOptions },
  help: {
    vi: `camket day [--confirm NGÀY]: công bố ngày hôm nay, để mọi hạn được tính đến ngày đó

  camket day                          khi camket start không chạy thường xuyên
  camket day --confirm 2027-03-01     sau hơn 40 ngày không công bố ngày nào: xác nhận rằng đồng hồ máy đúng

camket start tự công bố mỗi ngày một lần. Ngày đã công bố không rút lại được.
Mã thoát: 0 xong · 2 lệnh sai · 3 bị từ chối`,
    en: `camket day [--confirm DAY]: publishes today, so that everything due is counted as of it

  camket day                          where camket start does not run all the time
  camket day --confirm 2027-03-01     after more than 40 days without a published day: the clock is right

camket start publishes each day once by itself. A published day cannot be taken back.
Exit codes: 0 done · 2 bad usage · 3 refused`,
  },
  async run({ values }): Promise<ExitCode> {
    const asked = values['confirm']
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      const today = localDay(door.now, await timeZoneOf(door)) ?? ''
      if (typeof asked === 'string' && asked !== today) {
        const told = { today, asked }
        throw new UsageError({ vi: fill(otherDay.vi, told), en: fill(otherDay.en, told) })
      }
      const { on } = valueOf(await publishDay(door, { mayLeap: asked === today }))
      valueOf(await runClock(door))
      console.log(on)
      return exit.done
    })
  },
}
