import { connect } from 'node:net'

/** Where a server listens. */
export interface Address {
  hostname: string
  port: number
}

const timeoutMs = 2000

/**
 * Sends bytes, and resolves once `take` finds a whole answer in what came back, or the server hangs up.
 * @param server its name, for errors
 */
export function talk<T>(
  server: string,
  { hostname, port }: Address,
  send: Buffer,
  take: (received: Buffer, ended: boolean) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, hostname)
    let received: Buffer = Buffer.alloc(0)
    const look = (ended: boolean) => {
      try {
        const taken = take(received, ended)
        if (taken !== undefined) resolve(taken)
        else if (ended) reject(new Error(`${server} at ${hostname}:${port} ended the connection`))
        if (taken !== undefined) socket.destroy()
      } catch (error) {
        reject(error)
        socket.destroy()
      }
    }
    socket.setTimeout(timeoutMs, () =>
      socket.destroy(new Error(`${server} at ${hostname}:${port} is silent`)),
    )
    socket.on('error', reject)
    socket.on('connect', () => socket.write(send))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk as Buffer])
      look(false)
    })
    socket.on('end', () => look(true))
  })
}
