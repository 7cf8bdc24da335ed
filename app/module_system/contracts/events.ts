/** `{ moduleId, enabled }` */
export const MODULE_SWITCHED = 'module.switched'

/** `{ moduleId, keys }`: which settings changed, not what they are. */
export const SETTINGS_CHANGED = 'module.settings_changed'
