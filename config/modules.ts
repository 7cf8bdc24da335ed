/**
 * Modules from outside `modules/`: names of installed packages, or folders (relative ones from the root of the
 * checkout). The launcher reads this list without running it, so it stays a literal. `MODULE_PACKAGES`, separated by
 * commas, adds to it.
 */
const modulesConfig = { packages: [] as string[] }

export default modulesConfig
