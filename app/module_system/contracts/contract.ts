declare const offered: unique symbol

/**
 * The name of what a module offers to others, tied to its type. It stands in the offering module's `contracts/`; the
 * implementation is declared in `provides`.
 */
export interface Contract<T extends object> {
  readonly id: string
  readonly [offered]?: T
}

/** `defineContract<Leads>('crm_sales.leads')`: the id begins with the offering module's. */
export const defineContract = <T extends object>(id: string): Contract<T> => ({ id })
