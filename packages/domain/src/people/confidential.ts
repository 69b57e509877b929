const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/** Whether what is sent to an address stays between the two ends: it is encrypted, or it does not leave this machine. */
export function isConfidential({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}
