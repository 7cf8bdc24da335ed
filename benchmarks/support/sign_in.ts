interface Account {
  email: string
  password: string
  role: string
}

/** Signs in by the form as a person would; the cookie header of what follows. */
export async function signIn(url: string, accounts: readonly Account[], role: string) {
  const account = accounts.find((one) => one.role === role)
  if (!account) throw new Error(`the demo has no ${role}`)
  const form = await fetch(`${url}/login`, { redirect: 'manual' })
  const cookies = cookiesOf(form)
  const token = decodeURIComponent(cookies.get('XSRF-TOKEN') ?? '')
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-xsrf-token': token,
      'cookie': header(cookies),
    },
    body: new URLSearchParams({ email: account.email, password: account.password }),
  })
  if (answer.status !== 302) throw new Error(`signing in answered ${answer.status}`)
  return header(new Map([...cookies, ...cookiesOf(answer)]))
}

const cookiesOf = (response: Response) =>
  new Map(
    response.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    })
  )

const header = (cookies: Map<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
