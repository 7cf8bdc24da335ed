/** The API with an account's token in one tenant; throws on every refusal. */
export function apiOf(url, token, tenantId) {
  return async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'authorization': `Bearer ${token}`,
        'x-tenant-id': tenantId,
        'content-type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : null
  }
}
