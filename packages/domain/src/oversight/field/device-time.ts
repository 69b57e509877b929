// A device's clock may be days off and may be set back: what its age is judged by.

export interface DeviceTime {
  /** Milliseconds that the device's clock was behind the server's when they last met. */
  readonly offset: number
  /** The latest instant that this device has ever counted to, in the server's time. */
  readonly seenAt: number
}

/** The instant as far as the device can know: its clock, set right by the last meeting, and never earlier than it has been. */
export function deviceNow({ offset, seenAt }: DeviceTime, clock: number): number {
  return Math.max(seenAt, clock + offset)
}

/** After the server said what time it is: its word counts, and a clock that was ahead for a while costs nothing. */
export function meet(server: number, clock: number): DeviceTime {
  return { offset: server - clock, seenAt: server }
}
