import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listeners, parseListeners } from './listeners.ts'

const header =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n'
const row = (local: string, state: string, inode: string) =>
  `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1\n`

test('addresses of both families are read, other states are not', () => {
  const table =
    header +
    row('6F05007F:1F91', '0A', '11') +
    row('00000000:0016', '0A', '12') +
    row('0000000000000000FFFF00006F05007F:268E', '0A', '13') +
    row('00000000000000000000000000000000:17EB', '0A', '14') +
    row('00000000000000000000000001000000:0050', '0A', '15') +
    row('6F05007F:1F92', '01', '16')
  expect(parseListeners(table)).toEqual([
    { address: '127.0.5.111', port: 8081, inode: '11' },
    { address: '0.0.0.0', port: 22, inode: '12' },
    { address: '127.0.5.111', port: 9870, inode: '13' },
    { address: '0.0.0.0', port: 6123, inode: '14' },
  ])
})

test('a socket that this process opens is seen', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.254.9', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  expect(listeners()).toContainEqual(expect.objectContaining({ address: '127.0.254.9', port }))
  server.close()
})
