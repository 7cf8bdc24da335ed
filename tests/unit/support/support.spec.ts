import { test } from '@japa/runner'
import { eventually } from '#tests/support/eventually'
import { freePort } from '#tests/support/free_port'
import { ProcessGroup } from '#tests/support/process_group'
import { RedisServer } from '#tests/support/redis_server'

test.group('Test support', () => {
  test('eventually gives what it found, or says what it waited for', async ({ assert }) => {
    let looks = 0
    assert.equal(
      await eventually('three looks', () => ++looks === 3 && 'found', { every: 1 }),
      'found'
    )
    const never = eventually('a miracle', () => null, { within: 20, every: 5 })
    await assert.rejects(() => never, 'Not within 20 ms: a miracle')
  })

  test('a free port is free', async ({ assert }) => {
    assert.isAbove(await freePort(), 1023)
  })

  test('a killed group leaves no child behind', async ({ assert }) => {
    const group = new ProcessGroup('sh', ['-c', 'sleep 60 & echo child $!; wait'], {
      cwd: process.cwd(),
      env: process.env,
    })
    const child = await eventually('the child', () => /child (\d+)/.exec(group.output)?.[1])
    group.kill()
    assert.equal((await group.ended).signal, 'SIGKILL')
    await eventually('the child is gone', () => !isAlive(Number(child)), { within: 10_000 })
  }).timeout(15_000)

  test('a command that does not exist ends with 127', async ({ assert }) => {
    const group = new ProcessGroup('no-such-command', [], { cwd: process.cwd(), env: {} })
    assert.equal((await group.ended).code, 127)
    group.kill()
  })

  test('Redis is flushed, killed and started again', async ({ assert, cleanup }) => {
    const redis = await RedisServer.start()
    cleanup(() => redis.stop())
    await redis.flush()
    await redis.kill()
    await assert.rejects(() => redis.command('PING'))
    await redis.up()
    assert.equal(await redis.command('PING'), '+PONG')
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
