import { defineDomain } from '#app/module_system/contracts/domain'

export default defineDomain({
  id: 'channels',
  http: {
    open: () => import('#app/channels/routes/open'),
    operations: () => import('#app/channels/routes/operations'),
  },
  channels: [
    {
      provider: 'ycloud',
      label: {
        en: 'WhatsApp (YCloud)',
        es: 'WhatsApp (YCloud)',
        fr: 'WhatsApp (YCloud)',
      },
      driver: () => import('#app/channels/drivers/ycloud/ycloud_driver'),
    },
    {
      provider: 'webchat',
      label: { en: 'Web chat', es: 'Chat web', fr: 'Chat web' },
      driver: () => import('#app/channels/drivers/webchat/webchat_driver'),
    },
  ],
})
