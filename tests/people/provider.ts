// A real OpenID Connect provider (the package oidc-provider) on this machine, whose people sign in by being named, and a browser
// that follows its redirects.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in at the provider next. */
  person: string
  /** How often somebody was asked to sign in there. */
  asked: number
  /** What stands in place of the token that says who signed in; by itself it stays as it is. */
  bendToken: (idToken: string) => string
  close(): Promise<void>
}

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server: Server = createServer((req, res) => {
    void answer(req, res)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const made: TestProvider = {
    issuer,
    clientId: 'camket',
    clientSecret: 'a-secret-that-only-the-two-know',
    person: 'nguyen-thu-ten',
    asked: 0,
    bendToken: token => token,
    close: () => new Promise(closed => server.close(() => closed())),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: made.clientId,
        client_secret: made.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Everybody has agreed already.
    loadExistingGrant: async context => {
      const { client, session } = context.oidc
      const grant = new context.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  async function answer(...[req, res]: Parameters<typeof callback>): Promise<void> {
    if (req.url === '/token') bendAnswer(res, made)
    if (!req.url?.startsWith('/interaction/')) return callback(req, res) as unknown as Promise<void>
    made.asked += 1
    await provider.interactionFinished(req, res, { login: { accountId: made.person } })
  }
  return made
}

/** As if somebody sat between the provider and us, or the provider lied. */
function bendAnswer(given: object, made: TestProvider): void {
  const res = given as ServerResponse
  const end = res.end.bind(res) as (text: string) => ServerResponse
  res.end = ((body: unknown) => {
    const said = JSON.parse(String(body)) as { id_token?: string }
    if (said.id_token !== undefined) said.id_token = made.bendToken(said.id_token)
    res.removeHeader('content-length')
    return end(JSON.stringify(said))
  }) as typeof res.end
}

/** A browser with its own cookies: follows redirects until one leaves the provider, and says where to. */
export function newBrowser(issuer: string): (url: string) => Promise<string> {
  const cookies = new Map<string, string>()
  return async start => {
    let url = start
    for (let hops = 0; hops < 10; hops += 1) {
      const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: jar } })
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const [name = '', ...value] = pair.split('=')
        if (value.join('=') === '') cookies.delete(name)
        else cookies.set(name, value.join('='))
      }
      const location = response.headers.get('location')
      if (location === null) throw new Error(`${response.status} at ${url}: ${await response.text()}`)
      url = new URL(location, url).href
      if (!url.startsWith(issuer)) return url
    }
    throw new Error('the provider sends in circles')
  }
}
