import { expect, test } from 'vitest'
import { refusedAddress } from './datanode.ts'

test('a DataNode that was turned away is known by the address it came from', () => {
  const log =
    '2026-11-25 18:41:41,955 ERROR org.apache.hadoop.hdfs.server.datanode.DataNode: Initialization failed for Block pool BP-1-172.18.0.2-1 (Datanode Uuid 7116c735) service to bigdata111/172.19.0.2:9000 Datanode denied communication with namenode because hostname cannot be resolved (ip=172.19.0.1, hostname=172.19.0.1): DatanodeRegistration(0.0.0.0:9866)'
  expect(refusedAddress(log)).toBe('172.19.0.1')
  expect(refusedAddress('live')).toBeUndefined()
})
