import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** Takes every mail except to addresses of `unknown.example`, which nobody there knows. */
export async function startMailServer() {
  const mails = []
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _, done) => done(refusalOf(address)),
    onData: (stream, { envelope }, done) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', async () => {
        const { html } = await PostalMime.parse(Buffer.concat(chunks))
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), html })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  return {
    url: `smtp://127.0.0.1:${listening.address().port}`,
    /** The path behind the button of the last mail to an address. */
    async linkTo(address) {
      for (let look = 0; look < 80; look++) {
        const mail = mails.findLast(({ to }) => to.includes(address))
        const link = mail && /href="([^"]+)"/.exec(mail.html)
        if (link) return new URL(link[1].replaceAll('&amp;', '&')).pathname
        await sleep(250)
      }
      throw new Error(`no mail with a link came to ${address}`)
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

function refusalOf(address) {
  if (!address.endsWith('@unknown.example')) return null
  return Object.assign(new Error('5.1.1 No such user here'), { responseCode: 550 })
}
