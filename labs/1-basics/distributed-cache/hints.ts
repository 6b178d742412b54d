import type { HintLadder } from '@flink-lab/grader/check'

/** From a question, over where to look, to the fix: one ladder for each way this lab's own checks fail. */
export const hints: readonly HintLadder[] = [
  {
    for: ['not-cached'],
    rungs: [
      {
        zh: '结果从哪里来先放一边：这张表在网络上走了几趟？谁把它送到 TaskManager 上的？',
        en: 'Never mind the result: how often did the table travel over the network, and who brought it to the TaskManagers?',
      },
      {
        zh: '找 registerCachedFile 和 getDistributedCache。如果表是在 main() 里读好、放进函数里的，它就成了作业图的一部分，要经过客户端和 JobManager；如果是在 open() 里直接读 HDFS 的，每个子任务各读一次。',
        en: 'Look for registerCachedFile and getDistributedCache. A table read in main() and put into the function is part of the job graph, and goes by client and JobManager; one read from HDFS in open() is fetched by every subtask.',
      },
      {
        zh: 'main() 里 env.registerCachedFile(params.getRequired("stations"), "stations")，open() 里 getRuntimeContext().getDistributedCache().getFile("stations")。',
        en: 'In main(): env.registerCachedFile(params.getRequired("stations"), "stations"); in open(): getRuntimeContext().getDistributedCache().getFile("stations").',
      },
    ],
  },
  {
    for: ['table-empty'],
    rungs: [
      {
        zh: '没有一个站号查得到：在 TaskManager 上，你的 Map 里有几行？',
        en: 'Not one station was found: how many rows did your map hold, on the TaskManager?',
      },
      {
        zh: '填 Map 的代码运行在哪个 JVM 里？static 字段不会跟着函数走。它打开的是哪台机器上的文件？java.io.File 不认识 HDFS。',
        en: 'In which JVM does the code run that fills the map? A static field does not travel with a function. And whose file does it open? To java.io.File there is no HDFS.',
      },
      {
        zh: '在 open() 里填一个普通的成员变量，读的是 getDistributedCache().getFile("stations") 给的本地文件。',
        en: 'Fill an ordinary field in open(), from the local file that getDistributedCache().getFile("stations") gives.',
      },
    ],
  },
  {
    for: ['wrong-column'],
    rungs: [
      {
        zh: '你写出来的是表里的哪一列？你的任务要哪一列？',
        en: 'Which column of the table did you write, and which does your task want?',
      },
      {
        zh: '看 names.put(…)：split 得到的数组从 0 数起，fields[0] 是站号。',
        en: 'Look at names.put(…): the array that split gives is counted from 0, and fields[0] is the station.',
      },
      {
        zh: '列依次是 id、river、city、province、year，也就是 fields[0] 到 fields[4]。',
        en: 'The columns are id, river, city, province, year: fields[0] to fields[4].',
      },
    ],
  },
  {
    for: ['unknown-word'],
    rungs: [
      {
        zh: '表里没有的站，get() 返回什么？',
        en: 'What does get() return for a station that the table does not have?',
      },
      {
        zh: '看 NameStations.java 开头的注释：这时候该写哪个词？每个同学的不一样。',
        en: 'Read the comment at the top of NameStations.java: which word goes there? Every student has their own.',
      },
      {
        zh: '用 names.getOrDefault(站号, "你的词")。',
        en: 'Use names.getOrDefault(station, "your word").',
      },
    ],
  },
  {
    for: ['names-wrong'],
    rungs: [
      {
        zh: '拿一行读数，在 stations.csv 里用手查一下，和你的结果一样吗？',
        en: 'Take one reading and look its station up in stations.csv by hand. Does your program agree?',
      },
      {
        zh: '看两处 split：表用逗号分列，读数用一个空格分开。',
        en: 'Look at both splits: the table has commas, a reading has one blank.',
      },
      {
        zh: '键是 fields[0]，值是你的任务要的那一列；map() 里用同一个键去查。',
        en: 'The key is fields[0], the value the column of your task; map() looks up by the same key.',
      },
    ],
  },
  {
    for: ['unknown-dropped'],
    rungs: [
      {
        zh: '少了哪些行？它们的站号在表里吗？',
        en: 'Which lines are missing? Is their station in the table?',
      },
      {
        zh: '看你的程序对查不到的站做了什么：是跳过、过滤，还是照样写一行？',
        en: 'See what your program does when it finds nothing: skip, filter, or write a line all the same?',
      },
      {
        zh: '每行读数都要有一行结果；查不到的站写你的任务规定的词。',
        en: 'Every reading gets its line; a station that is not found becomes the word that your task names.',
      },
    ],
  },
  {
    for: ['lines-lost', 'lines-repeated'],
    rungs: [
      {
        zh: 'map() 一行进、一行出。你的程序里有哪个算子不是这样？',
        en: 'map() makes one line of one line. Which operator of yours does not?',
      },
      {
        zh: '找 filter、flatMap、union、distinct；也看看 -input 是不是整个目录。',
        en: 'Look for filter, flatMap, union and distinct, and whether -input is the whole folder.',
      },
      {
        zh: '只留 readTextFile(目录).map(…).writeAsText(输出)。',
        en: 'Leave no more than readTextFile(folder).map(…).writeAsText(output).',
      },
    ],
  },
  {
    for: ['line-format'],
    rungs: [
      {
        zh: '你的任务里，名字和水位之间应该是哪个字符？',
        en: 'Which character does your own task want between name and level?',
      },
      {
        zh: '看 NameStations.java 开头的注释，再看 map() 的 return。',
        en: 'Read the comment at the top of NameStations.java, then the return of map().',
      },
      {
        zh: '名字 + 分隔符 + 水位，前后没有空格、括号和单位（制表符写作 "\\t"）。',
        en: 'Name + separator + level, with no blanks, brackets or units around (a tab is written "\\t").',
      },
    ],
  },
]
