import type { HintLadder } from './check.ts'

/** One known failure of Flink or HDFS: how its trace is recognised and what to ask the student. */
export interface KnownFailure {
  /** Stable; the check's messageId is `flink/<slug>`. */
  slug: string
  recognise: RegExp
  /** A question, a pointer, the fix. */
  rungs: HintLadder['rungs']
}

/**
 * In order of precedence: `class-not-found` is last, because its text also occurs inside other traces.
 * Source of each: its message as printed by Flink 1.20 or Hadoop 3.4.
 */
export const knownFailures: readonly KnownFailure[] = [
  {
    slug: 'container-memory-limit',
    recognise: /running (?:\d+B )?beyond (?:the )?'?(?:virtual|physical)'? memory limits?/i,
    rungs: [
      {
        zh: '超出的是虚拟内存（VIRTUAL）还是物理内存（PHYSICAL）？JVM 预留的地址空间都被用掉了吗？',
        en: 'Is it VIRTUAL or PHYSICAL memory that ran over? Does a JVM use all the address space it reserves?',
      },
      {
        zh: '看 NodeManager 的日志：两种内存各用了多少，上限是多少；上限由 yarn.nodemanager.vmem-pmem-ratio 决定。',
        en: "Read the NodeManager's log: how much of each was used, of how much. The limit comes from yarn.nodemanager.vmem-pmem-ratio.",
      },
      {
        zh: 'VIRTUAL：在 yarn-site.xml 里把 yarn.nodemanager.vmem-check-enabled 设为 false（或调大 vmem-pmem-ratio），再重启 NodeManager；PHYSICAL：给进程更多内存。',
        en: 'VIRTUAL: set yarn.nodemanager.vmem-check-enabled to false in yarn-site.xml (or raise vmem-pmem-ratio) and restart the NodeManagers. PHYSICAL: give the process more memory.',
      },
    ],
  },
  {
    slug: 'type-erasure',
    recognise: /due to type erasure|type parameters of '.*' are missing/,
    rungs: [
      {
        zh: '程序运行时，Java 还知道 lambda 里 Collector 和 Tuple 的类型参数吗？',
        en: 'At run time, does Java still know the type parameters of the Collector or Tuple in your lambda?',
      },
      {
        zh: '看报错里指出的那一行：是哪个算子的返回类型丢了？',
        en: 'Look at the line named in the message: which operator lost its return type?',
      },
      {
        zh: '在该算子后面加 .returns(Types.TUPLE(Types.STRING, Types.INT))，或改用匿名内部类。',
        en: 'Add .returns(Types.TUPLE(Types.STRING, Types.INT)) after that operator, or use an anonymous class.',
      },
    ],
  },
  {
    slug: 'not-serializable',
    recognise: /is not serializable|NotSerializableException/,
    rungs: [
      {
        zh: '算子是在你的 JVM 里运行的吗？什么东西会被发送到 TaskManager？',
        en: 'Does the operator run in your JVM? What has to travel to the TaskManager?',
      },
      {
        zh: '看“Caused by”里的类名：算子引用了外层对象的哪个字段？',
        en: 'Look at the class in "Caused by": which field of the enclosing object does the operator use?',
      },
      {
        zh: '在 open() 里创建该对象，或标为 transient，或把算子写成静态类。',
        en: 'Create that object in open(), mark it transient, or make the operator a static class.',
      },
    ],
  },
  {
    slug: 'no-execute',
    recognise:
      /No operators defined|no execute\(\) calls|aborted pre-maturely|No new data sinks have been defined/,
    rungs: [
      {
        zh: '写算子只是画图。是谁让作业开始运行的？',
        en: 'Operators only draw a graph. Who starts the job?',
      },
      {
        zh: '看 main() 的结尾：有几个 sink，几次 execute()？print()、count()、collect() 已经自己执行过一次。',
        en: 'Look at the end of main(): how many sinks, how many execute()? print(), count() and collect() already execute.',
      },
      {
        zh: '有 sink 时恰好调用一次 env.execute()；print() 之后不要再调用。',
        en: 'With a sink call env.execute() exactly once; after print() do not call it again.',
      },
    ],
  },
  {
    slug: 'not-enough-slots',
    recognise:
      /Could not acquire the minimum required resources|Not enough free slots|NoResourceAvailableException/,
    rungs: [
      {
        zh: '并行度是愿望还是要求？集群一共有几个空闲的 slot？',
        en: 'Is parallelism a wish or a demand? How many slots are free?',
      },
      {
        zh: '打开 Web 界面的 Overview（或 REST /overview），比较需要的与空闲的 slot。',
        en: "Open the web UI's Overview (or REST /overview) and compare slots needed with slots free.",
      },
      {
        zh: '去掉代码里的 setParallelism(…)，或取消占着 slot 的作业。',
        en: 'Remove setParallelism(…) from the code, or cancel the jobs that hold slots.',
      },
    ],
  },
  {
    slug: 'no-hadoop',
    recognise: /scheme 'hdfs'|Hadoop is not in the classpath|No \w+ found.*HADOOP_CLASSPATH/,
    rungs: [
      {
        zh: 'Flink 自带 Hadoop 的 jar 吗？这个 JVM 加载了哪些 jar？',
        en: "Does Flink ship Hadoop's jars? Which jars did this JVM load?",
      },
      { zh: '看日志里的“Classpath:”一行。', en: 'Look at the line "Classpath:" in the log.' },
      {
        zh: '执行 export HADOOP_CLASSPATH=$(hadoop classpath)，然后重启 Flink。',
        en: 'Run export HADOOP_CLASSPATH=$(hadoop classpath), then restart Flink.',
      },
    ],
  },
  {
    slug: 'output-exists',
    recognise:
      /already exists.*(not overwritten|NO_OVERWRITE)|File or directory .*already exists|FileAlreadyExistsException/,
    rungs: [
      {
        zh: '同一个输出路径，上一次运行留下了什么？',
        en: 'What did an earlier run leave at this output path?',
      },
      {
        zh: '你写到的是 args 给出的路径吗？用 hdfs dfs -ls 看看那里有什么。',
        en: 'Do you write to the path given in args? See what is there with hdfs dfs -ls.',
      },
      {
        zh: '使用传入的输出路径；需要覆盖时写 writeAsText(path, WriteMode.OVERWRITE)。',
        en: 'Use the output path you are given; to overwrite, writeAsText(path, WriteMode.OVERWRITE).',
      },
    ],
  },
  {
    slug: 'no-listener',
    recognise: /Connection refused[\s\S]*SocketTextStreamFunction/,
    rungs: [
      { zh: '谁在监听端口，谁去连接？', en: 'Who listens on the port, and who calls?' },
      {
        zh: '在 TaskManager 所在主机上试：nc -vz bigdata111 9999',
        en: "On the TaskManager's host try: nc -vz bigdata111 9999",
      },
      {
        zh: '先启动 nc -lk 9999，再提交作业；主机名写 bigdata111，不要写 localhost。',
        en: 'Start nc -lk 9999 before the job, and name the host bigdata111, not localhost.',
      },
    ],
  },
  {
    slug: 'hdfs-as-local-file',
    // java.io and java.nio take the URI for a path, and fold its two slashes into one.
    recognise: /(?:FileNotFoundException|NoSuchFileException): hdfs:\/(?!\/)/,
    rungs: [
      {
        zh: 'java.io.File 打开的是谁的磁盘？它知道 HDFS 吗？',
        en: 'Whose disk does java.io.File open? Does it know HDFS?',
      },
      {
        zh: '看报错里的路径：hdfs: 后面只剩一个斜杠，它被当成了本机上的一个文件名。',
        en: 'Look at the path in the message: one slash is left after hdfs:, for it was taken for a file name on this machine.',
      },
      {
        zh: '表和配置文件用 registerCachedFile 登记，再用 getDistributedCache().getFile(名字) 取本地的拷贝；数据用 readTextFile 读。',
        en: 'Register a table or a configuration with registerCachedFile and take the local copy with getDistributedCache().getFile(name); read data with readTextFile.',
      },
    ],
  },
  {
    slug: 'cached-file-unknown',
    recognise: /File with name '.*' is not available/,
    rungs: [
      {
        zh: '你登记的名字和取的名字，一个字都不差吗？',
        en: 'Is the name you ask for, to the letter, one that you registered?',
      },
      {
        zh: '比较 registerCachedFile 的第二个参数和 getFile 的参数；登记要写在 execute() 之前。',
        en: "Compare registerCachedFile's second argument with getFile's; registering comes before execute().",
      },
      {
        zh: 'env.registerCachedFile(路径, "stations") 配 getFile("stations")：是名字，不是路径。',
        en: 'env.registerCachedFile(path, "stations") goes with getFile("stations"): a name, not a path.',
      },
    ],
  },
  {
    slug: 'context-too-early',
    recognise: /runtime context has not been initialized/i,
    rungs: [
      {
        zh: '构造函数在哪个 JVM 里执行？那时候有子任务了吗？',
        en: 'In which JVM does the constructor run? Is there a subtask yet?',
      },
      {
        zh: '看出错的那一行在构造函数里，还是在字段的初始值里。',
        en: "See whether the line is in the constructor, or in a field's initial value.",
      },
      {
        zh: '把 getRuntimeContext() 移到 open() 里：它在 TaskManager 上、第一条数据之前执行。',
        en: 'Move getRuntimeContext() into open(), which runs on the TaskManager before the first record.',
      },
    ],
  },
  {
    slug: 'no-such-input',
    recognise: /Input path does not exist|FileNotFoundException: (File does not exist|.*input)/,
    rungs: [
      { zh: '程序读的路径从哪里来？', en: 'Where does the path that your program reads come from?' },
      {
        zh: '报错里写了它去读的路径，与 args 里的比较。',
        en: 'The message names the path it tried: compare it with args.',
      },
      {
        zh: '读取 args 给出的输入路径，不要把路径写死。',
        en: 'Read the input path given in args; do not write a path into the code.',
      },
    ],
  },
  {
    slug: 'class-not-found',
    recognise:
      /Neither a 'Main-Class'|entry point class '.*' was not found|ClassNotFoundException|NoClassDefFoundError/,
    rungs: [
      { zh: '报错里的那个类在你的源文件里吗？', en: 'Is the class named in the message in your sources?' },
      {
        zh: '比较 package 语句、文件夹和类名，大小写也要一致。',
        en: 'Compare the package statement, the folder and the class name, letter case included.',
      },
      {
        zh: '保持起始代码里的包名和类名不变；只用 Flink 自带的库。',
        en: "Keep the starter's package and class name, and use only libraries that come with Flink.",
      },
    ],
  },
]

/** The known failure that a trace shows, if any. */
export function recogniseFailure(trace: string): KnownFailure | undefined {
  return knownFailures.find((failure) => failure.recognise.test(trace))
}

export const knownFailureHints: readonly HintLadder[] = knownFailures.map((failure) => ({
  for: [`flink/${failure.slug}`],
  rungs: failure.rungs,
}))
