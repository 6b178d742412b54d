const GiB = 2 ** 30

/**
 * Folders of a host whose size is limited, so that its disk can be full without this machine's being so: HDFS's data,
 * and the temporary files of Flink. They live in memory and take what they hold; YARN's copies of Flink's jars, which
 * are large, are elsewhere.
 */
export const limitedFolders: readonly { path: string; size: number; mode: string }[] = [
  // A DataNode takes nothing where less than a block and 1 GiB would be left (hdfs-default.xml,
  // dfs.datanode.round-robin-volume-choosing-policy.additional-available-space).
  { path: '/root/training/hadoop-data', size: 3 * GiB, mode: '0755' },
  { path: '/tmp', size: GiB, mode: '1777' },
]

/** The same as the engine's `HostConfig.Tmpfs`; JVMs load libraries that they have unpacked to /tmp. */
export const tmpfsMounts = (): Record<string, string> =>
  Object.fromEntries(
    limitedFolders.map(({ path, size, mode }) => [path, `rw,exec,nosuid,nodev,size=${size},mode=${mode}`]),
  )
