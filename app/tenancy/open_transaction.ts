import { AsyncLocalStorage } from 'node:async_hooks'

/** Shared with everything that a transaction starts, so that what outlives it counts as outside. */
interface Mark {
  open: boolean
}

const storage = new AsyncLocalStorage<Mark>()

/** Whether the running code holds a transaction, and with it a connection and its locks. */
export const isTransactionOpen = (): boolean => storage.getStore()?.open ?? false

/** Runs the body of a transaction so that the code inside can be told from the code around it. */
export async function insideTransaction<T>(body: () => Promise<T>): Promise<T> {
  const mark: Mark = { open: true }
  try {
    return await storage.run(mark, body)
  } finally {
    mark.open = false
  }
}
