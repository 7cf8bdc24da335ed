export const hourHeight = 56
export const pxPerMinute = hourHeight / 60

/** The hour the grid is scrolled to when nothing earlier is on it. */
export const firstHour = 8
