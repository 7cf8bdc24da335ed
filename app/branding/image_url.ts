/** Where a picture is: its bytes never change under one address. */
export const imageUrl = (hash: string) => `/branding/${hash}`
