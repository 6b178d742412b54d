import type { Container } from 'dockerode'
import type { Docker } from './client.ts'

/**
 * Runs a bash script in a host's network and mounts with an administrator's rights. A host's own processes can have
 * none that the container was not made with, so a small container that lives for this one script does it instead.
 */
export async function runPrivileged(
  docker: Docker,
  host: Container,
  script: string,
): Promise<{ exitCode: number; output: string }> {
  const { Id: id, Image: image, Config: config } = await host.inspect()
  const helper = await docker.createContainer({
    Image: image,
    // Should this process die now, whoever ends the cluster ends this too.
    Labels: config.Labels,
    Entrypoint: ['nsenter', '--target', '1', '--mount', '--net', '--', '/bin/bash', '-c'],
    Cmd: [script],
    HostConfig: {
      PidMode: `container:${id}`,
      NetworkMode: 'none',
      // These and no others: an engine that itself runs with less than every right cannot give them all.
      CapAdd: ['SYS_ADMIN', 'NET_ADMIN', 'SYS_PTRACE'],
      SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined'],
    },
  })
  try {
    await helper.start()
    const { StatusCode: exitCode } = await helper.wait()
    const output = await helper.logs({ stdout: true, stderr: true })
    return { exitCode, output: output.toString('utf8').replaceAll(/[^\P{Cc}\n]/gu, '') }
  } finally {
    await helper.remove({ force: true })
  }
}
