/** Throws a StartFailure with one sentence when `version` ("v18.1.0") is too old. */
export declare function checkNodeVersion(version: string): void
