/** A part that is imported when it is needed. */
export type Lazy<T> = () => Promise<{ default: T }>
