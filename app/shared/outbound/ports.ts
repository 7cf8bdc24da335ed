/** Of the web: 80, 443 and where applications usually listen. A guard that lets all through scans ports for others. */
export const isWebPort = (port: number) =>
  port === 80 || port === 443 || (port >= 8_000 && port <= 8_999)

/** Of mail servers that take what is to be sent. */
export const isMailPort = (port: number) => [25, 465, 587, 2_525].includes(port)
