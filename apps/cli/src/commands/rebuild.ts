import { fill } from '@camket/domain/kernel/language'
import { logFindingWords } from '@camket/domain/publication/log/log-findings'
import { checkLog } from '@camket/services/publication/log/checkLog'
import { rebuildPortal } from '@camket/services/publication/rebuildPortal'
import { exit, type Command, type ExitCode } from '../command.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'

export const rebuild: Command = {
  options: { json: { type: 'boolean' }, ...registerOptions },
  help: {
    vi: `camket rebuild [--as-tenant MÃ] [--data THƯ-MỤC]: dựng lại các bảng của cổng công khai từ bản ghi

  camket rebuild                 danh sách, bộ lọc, tìm kiếm được làm lại; bản ghi công khai không đổi
  camket rebuild --as-tenant hue sổ của một ban chỉ đạo

Dùng khi nghi danh sách không khớp với bản ghi. Trong lúc dựng lại, người đọc vẫn thấy bản cũ.
Trước đó toàn bộ sổ được tính lại; bản ghi không khớp với mục của sổ thì không dựng gì.
Mã thoát: 0 xong · 1 bản ghi không khớp với sổ · 3 bị từ chối`,
    en: `camket rebuild [--as-tenant TENANT] [--data DIR]: makes the portal's tables again from the records

  camket rebuild                 lists, filters and search are made anew; public records do not change
  camket rebuild --as-tenant hue the register of one committee

For when a list is doubted to agree with the records. Readers see the old tables until the new ones are ready.
The whole log is worked out again first; where records and log disagree nothing is made.
Exit codes: 0 done · 1 records and log disagree · 3 refused`,
  },
  async run({ language, values }): Promise<ExitCode> {
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      const { difference } = valueOf(await checkLog(door))
      if (difference !== null) {
        console.error(`camket: ${fill(logFindingWords[difference.code][language], difference.values)}`)
        return exit.wanting
      }
      const { records } = valueOf(await rebuildPortal(door))
      const words = {
        vi: `Đã dựng lại từ ${records} bản ghi.`,
        en: `Made again from ${records} records.`,
      }
      if (values['json'] === true) console.log(JSON.stringify({ records }))
      else console.error(words[language])
      return exit.done
    })
  },
}
