interface Canary {
  rule: string
  file: string
  text: string
}

/** A small tree in which everything is allowed. */
export const SOUND: Record<string, string> = {
  'app/shared/http/problem.ts': 'export class Problem {}',
  'app/shared/locale.ts': `export type Locale = 'en'`,
  'app/shared/clock.ts': 'export const clock = 1',
  'app/module_system/exports/http.ts': 'export const middleware = 1',
  'app/tenancy/system/job_queue.ts': 'export const jobQueue = 1',
  'app/jobs/worker.ts': `import { jobQueue } from '#app/tenancy/system/job_queue'\nexport const worker = jobQueue`,
  // half of the cycle that a canary closes
  'app/chat/hen.ts': `import { egg } from '#app/chat/egg'\nexport const hen: unknown = egg`,
  'app/chat/controllers/chat_controller.ts': `import { Problem } from '#app/shared/http/problem'\nexport const problem = new Problem()`,
  'resources/ui/inbox.ts': `import type { Locale } from '#app/shared/locale'\nexport type Shown = Locale`,
  'modules/paint/manifest.ts': `export default { id: 'paint', dependsOn: [] }`,
  'modules/paint/contracts/paint.ts':
    'export interface Paint { colour: string }\nexport const RED = 1',
  'modules/paint/queries/find_paint.ts': `import { clock } from '#app/shared/clock'\nexport const paint = clock`,
  'modules/walls/manifest.ts': `export default { id: 'walls', dependsOn: ['paint'] }`,
  'modules/walls/queries/find_wall.ts': `import { RED } from '#modules/paint/contracts/paint'\nexport const wall = RED`,
  'modules/loner/manifest.ts': `export default { id: 'loner', dependsOn: [] }`,
}

/** One planted violation for each rule, at least; all must be caught. */
export const CANARIES: readonly Canary[] = [
  {
    rule: 'module-undeclared',
    file: 'modules/loner/queries/reach.ts',
    text: `import { RED } from '#modules/paint/contracts/paint'\nexport const reach = RED`,
  },
  {
    rule: 'module-private',
    file: 'modules/walls/queries/peek.ts',
    text: `import { paint } from '#modules/paint/queries/find_paint'\nexport const peek = paint`,
  },
  {
    rule: 'kernel-knows-no-module',
    file: 'app/chat/knows_module.ts',
    text: `import { RED } from '#modules/paint/contracts/paint'\nexport const known = RED`,
  },
  {
    rule: 'kernel-knows-no-module',
    file: 'start/lazily.ts',
    text: `export const lazily = () => import('#modules/paint/contracts/paint')`,
  },
  {
    rule: 'browser-types-only',
    file: 'modules/paint/ui/pages/paint.tsx',
    text: `import { paint } from '../../queries/find_paint'\nexport const shown = paint`,
  },
  {
    rule: 'browser-types-only',
    file: 'resources/ui/time.ts',
    text: `import { clock } from '#app/shared/clock'\nexport const time = clock`,
  },
  {
    rule: 'no-http-inside',
    file: 'app/chat/actions/answer.ts',
    text: `import { Problem } from '#app/shared/http/problem'\nexport const answer = new Problem()`,
  },
  {
    rule: 'no-http-inside',
    file: 'modules/paint/tools/mix_tool.ts',
    text: `import { problem } from '#app/chat/controllers/chat_controller'\nexport const mix = problem`,
  },
  {
    rule: 'no-http-inside',
    file: 'modules/paint/actions/serve.ts',
    text: `import { middleware } from 'nexus/http'\nexport const serve = middleware`,
  },
  {
    rule: 'no-cycle',
    file: 'app/chat/egg.ts',
    text: `import { hen } from '#app/chat/hen'\nexport const egg: unknown = hen`,
  },
  {
    rule: 'no-unresolvable',
    file: 'app/chat/lost.ts',
    text: `import { gone } from '#app/chat/gone'\nexport const lost: unknown = gone`,
  },
  {
    rule: 'system-scope',
    file: 'app/chat/all_tenants.ts',
    text: `import { jobQueue } from '#app/tenancy/system/job_queue'\nexport const all = jobQueue`,
  },
  {
    rule: 'system-scope',
    file: 'modules/paint/all_tenants.ts',
    text: `export { jobQueue } from '#app/tenancy/system/job_queue'`,
  },
]
