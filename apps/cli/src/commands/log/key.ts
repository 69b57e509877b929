import { fill } from '@camket/domain/kernel/language'
import type { Door } from '@camket/services/kernel/door'
import { ensureLogKey } from '@camket/services/publication/log/ensureLogKey'
import { renewGuard } from '@camket/services/publication/log/renewGuard'
import { rotateKey } from '@camket/services/publication/log/rotateKey'
import { signHead } from '@camket/services/publication/log/signHead'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../../command.ts'
import { keysOf } from '../../log/keys.ts'
import { valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'

const words = {
  made: {
    vi: 'Đã tạo khóa ký trong {folder}. Hãy giữ một bản của thư mục này ở nơi khác.',
    en: 'The signing key was made in {folder}. Keep a copy of that folder elsewhere.',
  },
  rotated: {
    vi: 'Đã đổi khóa từ lúc sổ có {size} mục; khóa cũ không ký nữa, chữ ký cũ vẫn kiểm được. Hãy chép lại thư mục khóa, và gửi khóa mới cho nhân chứng (họ chạy: camket witness add KHÓA) và cho mọi nơi đã in khóa cũ:',
    en: 'The key is changed from {size} entries on; the old one signs no more, old checkpoints still verify. Copy the key folder anew, and send the new key to the witnesses (they run: camket witness add KEY) and wherever the old one was printed:',
  },
  oldKeyLeft: {
    vi: 'Chưa hủy được tệp của khóa cũ trong {folder}; camket sẽ thử lại khi khởi động. Nếu khóa cũ đã lộ, hãy tự xóa ngay.',
    en: 'The file of the old key in {folder} could not be destroyed yet; camket tries again when it starts. If the old key was stolen, delete it yourself now.',
  },
  renewed: {
    vi: 'Đã lập lại tệp ghi lần ký cuối: {size} mục.',
    en: 'The guard, the file of what was signed, is written anew: {size} entries.',
  },
  both: {
    vi: 'chọn một trong hai: --rotate hoặc --renew-guard.',
    en: 'choose one: --rotate or --renew-guard.',
  },
} as const

export const key: Command = {
  options: {
    rotate: { type: 'boolean' },
    'renew-guard': { type: 'boolean' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: {
    vi: `camket key [--rotate | --renew-guard] [--as-tenant MÃ] [--data THƯ-MỤC] [--json]: khóa ký của sổ

  camket key                  in khóa công khai (vkey) để đưa cho người kiểm tra; chưa có khóa thì tạo
  camket key --rotate         đổi khóa: ký bàn giao bằng cả hai khóa rồi hủy khóa cũ
  camket key --renew-guard    lập lại tệp ghi lần ký cuối, sau khi đã so với một bản sao bên ngoài

Khóa riêng nằm trong THƯ-MỤC/keys (hoặc CAMKET_KEYS), không bao giờ ở trong cơ sở dữ liệu hay bản sao lưu.
Mã thoát: 0 xong · 2 lệnh sai · 3 bị từ chối`,
    en: `camket key [--rotate | --renew-guard] [--as-tenant TENANT] [--data DIR] [--json]: the register's signing key

  camket key                  prints the public key (vkey) for whoever checks; makes one where there is none
  camket key --rotate         changes the key: both sign the handover, then the old one is destroyed
  camket key --renew-guard    writes the guard (the file of what was signed) anew, after comparing with a copy outside

Private keys lie in DIR/keys (or CAMKET_KEYS), never in the database or in a backup.
Exit codes: 0 done · 2 bad usage · 3 refused`,
  },
  async run(given): Promise<ExitCode> {
    const { values, words: more } = given
    if (values['rotate'] === true && values['renew-guard'] === true) throw new UsageError(words.both)
    if (more.length > 0) throw new UsageError({ vi: 'Xem: camket key --help', en: 'See: camket key --help' })
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      if (values['renew-guard'] === true) await renew(door, given)
      else if (values['rotate'] === true) await rotate(door, given)
      else await show(door, given)
      return exit.done
    })
  },
}

async function show(door: Door, given: Given): Promise<void> {
  const keys = keysOf(given.values)
  const { vkey, made } = valueOf(await ensureLogKey(door, keys))
  if (made) console.error(fill(words.made[given.language], { folder: keys.root }))
  tellKey(vkey.text, given)
}

async function rotate(door: Door, given: Given): Promise<void> {
  const keys = keysOf(given.values)
  valueOf(await ensureLogKey(door, keys))
  // What is committed is the old key's to sign.
  valueOf(await signHead(door, keys))
  const { vkey, fromSize, oldKeyLeft } = valueOf(await rotateKey(door, keys))
  console.error(fill(words.rotated[given.language], { size: fromSize }))
  if (oldKeyLeft) console.error(fill(words.oldKeyLeft[given.language], { folder: keys.root }))
  tellKey(vkey.text, given)
}

async function renew(door: Door, { values, language }: Given): Promise<void> {
  const { size } = valueOf(await renewGuard(door, keysOf(values)))
  if (values['json'] === true) console.log(JSON.stringify({ size }))
  else console.error(fill(words.renewed[language], { size }))
}

function tellKey(vkey: string, { values }: Given): void {
  console.log(values['json'] === true ? JSON.stringify({ vkey }) : vkey)
}
