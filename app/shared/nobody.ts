/** An id that no row has, for queries that take a user where there is none. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'
