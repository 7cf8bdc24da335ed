const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** Methods that change nothing. */
export const isSafe = (method: string) => SAFE.includes(method)
