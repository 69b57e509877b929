import type { DeviceTime } from '@camket/domain/oversight/field/device-time'
import type { Lock } from './seal.ts'

/** The one row that is not sealed: ids, instants, counts and the locked key. No word of anybody's work. */
export interface OpenRow extends DeviceTime {
  readonly id: 'about'
  readonly tenant: string
  readonly account: string
  readonly package: string
  readonly expiresAt: number
  readonly wrong: number
  readonly unsent: number
  readonly lock: Lock
}
