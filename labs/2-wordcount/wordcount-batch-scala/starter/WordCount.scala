import org.apache.flink.api.java.utils.ParameterTool
// 下划线带来 TypeInformation 的隐式宏 / the underscore brings in the implicit macro for TypeInformation
import org.apache.flink.api.scala._

/**
 * 批处理 WordCount（Scala，DataSet API）/ Batch WordCount in Scala with the DataSet API.
 *
 * 你的任务 / Your task:
 *   单词 / words:           连续的英文字母 A–Z、a–z，至少 {{minLength}} 个 / runs of letters A-Z, a-z, at least {{minLength}} of them
 *   大小写 / letter case:   {{caseMethod}}
 *   保留 / keep:            出现次数最多的 {{topN}} 个 / the {{topN}} most frequent
 *   每行 / each line:       单词 + "{{separatorJava}}" + 次数 / word + "{{separatorJava}}" + count
 */
object WordCount {

  def main(args: Array[String]): Unit = {
    // 例如 / for example: -input hdfs://bigdata111:9000/input -output hdfs://bigdata111:9000/flink/out
    val params = ParameterTool.fromArgs(args)
    val input = params.getRequired("input")
    val output = params.getRequired("output")

    val env = ExecutionEnvironment.getExecutionEnvironment
    val lines: DataSet[String] = env.readTextFile(input)

    // TODO 1: lines -> (word, 1)
    // TODO 2: 按单词分组，求和 / group by word and sum
    // TODO 3: 只留次数最多的 {{topN}} 个：是整体最多，不是每个分区最多
    //         / keep the {{topN}} most frequent: of all, not of each partition
    // TODO 4: 写到 output / write to output
    // TODO 5: 谁来启动作业？/ who starts the job?
    throw new UnsupportedOperationException(
      "WordCount.scala: TODO 1-5 还没有写 / are still to be written")
  }
}
