import { expect, test } from 'vitest'
import { submoduleClasses, withSubmodules } from './class-list.ts'

/** Lines of a JVM (17.0.15), shortened: an interface of the class path's, two classes behind Flink's own loader. */
const boot = "loader: [loader data: 0x0001 of 'bootstrap']"
const app =
  "loader: [loader data: 0x0002 for instance a 'jdk/internal/loader/ClassLoaders$AppClassLoader'{0x1}]"
const own =
  "loader: [loader data: 0x0003 for instance a 'org/apache/flink/core/classloading/SubmoduleClassLoader'{0x2}]"
const log = `java.lang.Object source: shared objects file
 klass: 0x01 super: 0x00 ${boot}
org.apache.flink.runtime.rpc.RpcSystem source: file:/flink/lib/flink-dist.jar
 klass: 0x02 super: 0x01 ${app} bytes: 100 checksum: 1
scala.Function1 source: file:/flink/lib/scala.jar
 klass: 0x03 super: 0x01 ${app} bytes: 100 checksum: 2
scala.Function1 source: file:/tmp/rpc-7.jar
 klass: 0x04 super: 0x01 ${own} bytes: 100 checksum: 3
org.apache.flink.runtime.rpc.pekko.PekkoRpcSystem source: file:/tmp/rpc-7.jar
 klass: 0x05 super: 0x01 interfaces: 0x02 0x04 ${own} bytes: 100 checksum: 4
org.apache.pekko.Made source: __JVM_LookupDefineClass__
 klass: 0x06 super: 0x01 ${own} bytes: 100 checksum: 5
`

test('classes behind Flink’s own loader are found, those made at run time left out', () => {
  expect(submoduleClasses(log).map(({ name }) => name)).toEqual([
    'scala/Function1',
    'org/apache/flink/runtime/rpc/pekko/PekkoRpcSystem',
  ])
})

test('they are added with their parents, each of the right loader, once', () => {
  const list = ['java/lang/Object', 'scala/Function1', '@lambda-proxy java/lang/Object run']
  const classes = [...submoduleClasses(log), ...submoduleClasses(log)]
  expect(withSubmodules(list, classes, '/kept/rpc.jar')).toEqual([
    'java/lang/Object id: 1',
    'scala/Function1',
    '@lambda-proxy java/lang/Object run',
    'org/apache/flink/runtime/rpc/RpcSystem id: 2',
    'scala/Function1 id: 3 super: 1 source: /kept/rpc.jar',
    'org/apache/flink/runtime/rpc/pekko/PekkoRpcSystem id: 4 super: 1 interfaces: 2 3 source: /kept/rpc.jar',
  ])
})
