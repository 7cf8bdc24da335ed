import { test } from '@japa/runner'
import { judgePassword } from '#app/identity/passwords/judge_password'

const ana = {
  email: 'ana.lopez@clinicasol.example',
  name: 'Ana López Iturriaga',
  places: ['Clínica Sol', 'Madrid Centro'],
}

test.group('New passwords', () => {
  test('"{password}": {fault}')
    .with([
      { password: 'short', fault: 'minLength' },
      { password: '12345678901', fault: 'minLength' },
      { password: 'x'.repeat(201), fault: 'maxLength' },
      { password: '1qaz2wsx3edc', fault: 'common' },
      { password: '1QAZ2WSX3EDC', fault: 'common' },
      { password: 'password1234', fault: 'common' },
      { password: 'Password2026!', fault: 'common' },
      { password: 'P@ssw0rd1234', fault: 'common' },
      { password: 'passwordpassword', fault: 'common' },
      { password: 'elizabeth1978', fault: 'common' },
      { password: 'aaaaaaaaaaaaaa', fault: 'pattern' },
      { password: 'abababababab', fault: 'pattern' },
      { password: 'xkqvxkqvxkqvxkqv', fault: 'pattern' },
      { password: 'abcdefghijklmnop', fault: 'pattern' },
      { password: 'qwertyuiop123456', fault: 'common' },
      { password: 'poiuytrewqasdfgh', fault: 'pattern' },
      { password: '0987654321abcdef', fault: 'pattern' },
      { password: 'ana.lopez@clinicasol.example', fault: 'personal' },
      { password: 'Iturriaga-Lopez-2026', fault: 'personal' },
      { password: 'clinica sol madrid', fault: 'personal' },
      { password: 'nexus-clinicasol-1', fault: 'personal' },
      { password: 'correct horse battery', fault: null },
      { password: 'mi perro come sandías', fault: null },
      { password: 'Iturriaga vende barcos viejos', fault: null },
      { password: 'le chat dort à midi', fault: null },
      { password: 'vQ7-kLp2_xZ9mB4t', fault: null },
      { password: '静かな夜に犬が二匹吠えている', fault: null },
    ])
    .run(async ({ assert }, { password, fault }) => {
      assert.equal(await judgePassword(password, ana), fault)
    })
})
