import { AGENT_SETTINGS } from '#app/agent/contracts/settings'
import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'agent',
  settings: AGENT_SETTINGS,
  meters: [{ id: 'agent.tokens', kind: 'sum', unit: 'tokens' }],
  jobs: [
    {
      name: 'agent.run_turn',
      lane: 'interactive',
      attempts: 6,
      handler: () => import('#app/agent/jobs/run_turn'),
    },
  ],
  tools: [
    {
      name: 'triage_urgency',
      description: 'How urgent a described complaint sounds: low, medium or high.',
      input: () => import('#app/agent/tools/triage_input'),
      effect: 'write',
      run: () => import('#app/agent/tools/triage_urgency'),
    },
    {
      name: 'derivhumano',
      description:
        'Hands the conversation over to a human colleague. Then tell the person that somebody will answer.',
      input: () => import('#app/agent/tools/hand_over_input'),
      effect: 'write',
      run: () => import('#app/agent/tools/derivhumano'),
    },
  ],
})
