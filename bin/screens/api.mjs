/** The API with an account's token in one tenant, and with its organization's admin token; throws on every refusal. */
export function apiOf(url, token, tenantId, adminToken) {
  return async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'authorization': `Bearer ${token}`,
        ...(tenantId && { 'x-tenant-id': tenantId }),
        ...(adminToken && { 'x-admin-token': adminToken }),
        'content-type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : null
  }
}
