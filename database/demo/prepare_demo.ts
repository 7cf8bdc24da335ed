export async function prepareDemo(_url: string) {}
