import type { HintLadder } from './check.ts'

/** One known compile error: how its message is recognised and what to ask the student. */
export interface KnownCompileError {
  /** Stable; the check's messageId is `compile/<slug>`. */
  slug: string
  recognise: RegExp
  /** A question, a pointer, the fix. */
  rungs: HintLadder['rungs']
}

/** Messages of scalac 2.12 behind which a misconception is known. */
export const knownCompileErrors: readonly KnownCompileError[] = [
  {
    slug: 'no-type-information',
    recognise: /could not find implicit value for evidence parameter of type \S*TypeInformation/,
    rungs: [
      {
        zh: '数据要经过网络，总得有人知道怎样把它变成字节。这个知识（TypeInformation）是谁给编译器的？',
        en: 'Records travel over the network, so someone has to know how to turn them into bytes. Who tells the compiler (TypeInformation)?',
      },
      {
        zh: '看文件开头的 import：只导入 ExecutionEnvironment 一个名字，够不够？批处理和流处理的两个 scala._ 是不是都导入了，谁也不让谁？',
        en: 'Look at the imports: is the one name ExecutionEnvironment enough? Or are there both scala._, for batch and for streaming, and neither gives way?',
      },
      {
        zh: '批处理写 import org.apache.flink.api.scala._，流处理写 import org.apache.flink.streaming.api.scala._：下划线带来生成 TypeInformation 的宏。两个只能留一个。',
        en: 'Write import org.apache.flink.api.scala._ for batch, import org.apache.flink.streaming.api.scala._ for streaming: the underscore brings in the macro that makes TypeInformation. Keep one of the two.',
      },
    ],
  },
  {
    slug: 'java-api-in-scala',
    recognise: /missing parameter type for expanded function/,
    rungs: [
      {
        zh: '编译器不知道这个函数的参数是什么类型。它以为自己在调用哪一个 flatMap（map、filter……）？',
        en: 'The compiler cannot tell what the function is given. Which flatMap (map, filter …) does it think is called?',
      },
      {
        zh: '看 import：ExecutionEnvironment 来自 org.apache.flink.api.java，还是 api.scala？',
        en: 'Look at the imports: does ExecutionEnvironment come from org.apache.flink.api.java, or from api.scala?',
      },
      {
        zh: 'Scala 程序一律 import org.apache.flink.api.scala._（流处理用 streaming.api.scala._），不要导入 Java 的环境；泛型方法写成 [T: TypeInformation]。',
        en: "A Scala program imports org.apache.flink.api.scala._ (streaming.api.scala._ for streams) and not Java's environment; a generic method wants [T: TypeInformation].",
      },
    ],
  },
]

/** The known error that a compiler's message shows, if any. */
export function recogniseCompileError(message: string): KnownCompileError | undefined {
  return knownCompileErrors.find((error) => error.recognise.test(message))
}

export const knownCompileHints: readonly HintLadder[] = knownCompileErrors.map(({ slug, rungs }) => ({
  for: [`compile/${slug}`],
  rungs,
}))
