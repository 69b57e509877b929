declare module 'autocannon' {
  interface Load {
    readonly requests: { readonly average: number }
    readonly latency: { readonly p99: number }
    readonly non2xx: number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    requests?: ReadonlyArray<{ path: string }>
  }): Promise<Load>
}
