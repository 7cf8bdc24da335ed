import { describeRoutes } from '#app/api_docs/contracts/operation'
import { brandingSchema, colorsSchema } from '#app/branding/transformers/branding_schema'
import {
  brandingValidator,
  imageValidator,
  paletteValidator,
} from '#app/branding/validators/branding_validators'

const answer = { data: brandingSchema }

export default describeRoutes('Branding', {
  'GET /api/v1/admin/branding': {
    summary: 'How the tenant looks',
    description: '`adjustments` says which colors could not be read and what is shown instead.',
    answer,
  },
  'PUT /api/v1/admin/branding': {
    summary: 'Choose name, sender and colors',
    description: 'Null for what is not chosen. Version 0 where nothing was chosen yet.',
    takes: brandingValidator,
    answer,
    problems: { E_VERSION_CONFLICT: 409 },
  },
  'GET /api/v1/admin/branding/palette': {
    summary: 'What would become of colors',
    query: paletteValidator,
    answer: { data: colorsSchema },
  },
  'PUT /api/v1/admin/branding/images/:kind': {
    summary: 'Set the logo or the favicon',
    description: 'As `data:image/png;base64,…`; PNG, JPEG or WebP up to 256 kB.',
    takes: imageValidator,
    answer,
  },
  'DELETE /api/v1/admin/branding/images/:kind': {
    summary: 'Remove the logo or the favicon',
    answer: { nothing: true },
  },
})
