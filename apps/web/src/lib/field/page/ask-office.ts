// What the page without a line asks the office, where there is one.

interface Line {
  readonly id: string
  readonly label: string | null
  readonly text: string
  readonly on: string | null
}
export interface Lists {
  readonly commitments: readonly Line[]
  readonly inspections: readonly Line[]
}
export interface Standing {
  readonly state: 'in' | 'over' | 'lapsed'
  readonly now: string
  readonly account?: string
}

/** Null where no server answers, or it does not say. */
export async function askOffice<Said>(address: string): Promise<Said | null> {
  try {
    const answer = await fetch(address, { redirect: 'manual', cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as Said) : null
  } catch {
    return null
  }
}
