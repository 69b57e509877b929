import { UsageError, type Values } from '../../command.ts'
import { dataFolder } from '../../data-folder.ts'
import { isEmbedded } from '../../register.ts'
import { notedAddress } from '../../server/address-note.ts'

export const addressOptions = { origin: { type: 'string' }, port: { type: 'string' } } as const

/** Where the office is: `--origin`, `--port`, the server that runs on the data folder, or this machine's usual address. */
export function officeAddress(values: Values): string {
  const { origin, port } = values
  const running = isEmbedded(values) ? notedAddress(dataFolder(values)) : null
  const usual = port === undefined && running !== null ? running : `http://localhost:${String(port ?? 4096)}`
  const asked = typeof origin === 'string' ? origin : usual
  if (URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol)) return new URL(asked).origin
  throw new UsageError({
    vi: `“${asked}” không phải là một địa chỉ như https://cong.example.vn.`,
    en: `“${asked}” is not an address such as https://portal.example.vn.`,
  })
}
