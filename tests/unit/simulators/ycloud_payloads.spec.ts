import { test } from '@japa/runner'
import { echoEvent, unsubscribeEvent } from '#tests/simulators/ycloud/account_payloads'
import * as payloads from '#tests/simulators/ycloud/payloads'

const sender = { to: '+5215550000001', from: '+5215551234567', name: 'Ana' }

test.group('YCloud simulator | payloads', () => {
  test('a username without a number has a business-scoped id only', ({ assert }) => {
    const hidden = payloads.usernameOnly(sender.to, 'ana.mx')
    const message = payloads.textMessage(hidden, 'Hola')
    assert.notProperty(message, 'from')
    assert.match(message.fromUserId!, /^MX\.\w+$/)
    assert.equal(message.customerProfile!.username, 'ana.mx')
  })

  test('a template’s quick reply is a button, a tap on buttons is interactive', ({ assert }) => {
    assert.equal(payloads.buttonMessage(sender, 'YES', 'Sí').type, 'button')
    const tap = payloads.buttonReplyMessage(sender, 'yes', 'Sí')
    assert.equal(tap.type, 'interactive')
    assert.deepEqual(tap.interactive, {
      type: 'button_reply',
      button_reply: { id: 'yes', title: 'Sí' },
    })
  })

  test('a reaction without emoji is taken back', ({ assert }) => {
    assert.deepEqual(payloads.reactionMessage(sender, 'wamid.A').reaction, {
      message_id: 'wamid.A',
    })
  })

  test('media, unsupported messages and replies carry their fields', ({ assert }) => {
    const image = payloads.mediaMessage({ ...sender, replyTo: 'wamid.A' }, 'image', {
      link: 'http://127.0.0.1:1/a.jpg',
      mimeType: 'image/jpeg',
      caption: 'mi diente',
    })
    assert.properties(image.image, ['id', 'link', 'mime_type', 'sha256', 'caption'])
    assert.deepEqual(image.context, { from: '5215550000001', id: 'wamid.A' })
    assert.containsSubset(payloads.unsupportedMessage(sender).errors, [{ code: '131051' }])
  })

  test('what was typed in the phone’s app is an echo', ({ assert }) => {
    const echo = echoEvent({ from: sender.to, to: sender.from, text: 'Yo respondo' })
    assert.equal(echo.type, 'whatsapp.smb.message.echoes')
    assert.containsSubset(echo.whatsappMessage, { status: 'sent', text: { body: 'Yo respondo' } })
    const stop = unsubscribeEvent(sender.from)
    assert.equal(stop.contactUnsubscribeCreated?.phoneNumber, sender.from)
  })
})
