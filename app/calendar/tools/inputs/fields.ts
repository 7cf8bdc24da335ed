import vine from '@vinejs/vine'
import { isoTime } from '#app/shared/moment_rule'

/** Descriptions are read by the model. */
export const nameOrId = (about: string) =>
  vine
    .string()
    .trim()
    .maxLength(200)
    .meta({ description: `${about}: a name or an id` })

export const localTime = () =>
  isoTime().meta({ description: 'ISO 8601, local time of the company or with offset' })

export const appointmentOrNext = () =>
  vine.string().trim().maxLength(100).meta({ description: 'Id of the appointment, or "next"' })
