import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import type { AgendaLine } from '@camket/domain/oversight/committee/input'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { selectMeetings } from './stored-meetings.ts'

export interface Meeting {
  readonly id: string
  /** Local day (ISO) on which it is or was held. */
  readonly on: string
  readonly title: string
  readonly agenda: readonly AgendaLine[]
  /** Size of the public record when it was planned. */
  readonly size: number
  readonly edition: number
}

/** Every meeting, the newest day first, and the local day it is now. */
export async function listMeetings(
  door: Door,
): Promise<Result<{ today: string; meetings: readonly Meeting[] }, 'not-allowed'>> {
  return read(door, 'readCommittee', async tx => ({
    today: await todayOf(tx, door),
    meetings: await selectMeetings(tx, door.tenant)
      .orderBy('on_day', 'desc')
      .orderBy('id')
      .limit(200)
      .execute(),
  }))
}

/** One meeting as the office keeps it. */
export async function showMeeting(
  door: Door,
  input: { meeting: string },
): Promise<Result<{ today: string; meeting: Meeting }, 'not-allowed' | CommitteeCode>> {
  const found = await read<Result<{ today: string; meeting: Meeting }, CommitteeCode>>(
    door,
    'readCommittee',
    async tx => {
      const meeting = await selectMeetings(tx, door.tenant)
        .where('id', '=', input.meeting.replaceAll('\0', ''))
        .executeTakeFirst()
      if (meeting === undefined) return refused('no-such-meeting', { meeting: input.meeting })
      return accepted({ today: await todayOf(tx, door), meeting })
    },
  )
  return found.ok ? found.value : found
}
