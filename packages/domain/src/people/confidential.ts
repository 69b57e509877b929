const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

interface Address {
  /** As `URL` gives it, with its colon. */
  readonly protocol: string
  readonly hostname: string
}

export const isThisMachine = (hostname: string): boolean => loopback.test(hostname)

/** Whether what is sent to an address stays between the two ends: it is encrypted, or it does not leave this machine. */
export function isConfidential({ protocol, hostname }: Address): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))
}
