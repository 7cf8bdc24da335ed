/** For HEALTHCHECK: ends with 0 when the process of this container is ready. */
const url = `http://127.0.0.1:${process.env.PORT ?? 3333}/health/readiness`

try {
  const { status } = await fetch(url, { signal: AbortSignal.timeout(2_500) })
  process.exit(status === 200 ? 0 : 1)
} catch {
  process.exit(1)
}
