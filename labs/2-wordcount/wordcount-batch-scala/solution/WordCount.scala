import org.apache.flink.api.common.operators.Order
import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.api.scala._

object WordCount {

  def main(args: Array[String]): Unit = {
    val params = ParameterTool.fromArgs(args)
    val env = ExecutionEnvironment.getExecutionEnvironment

    env.readTextFile(params.getRequired("input"))
      .flatMap(_.split("[^A-Za-z]+"))
      .filter(_.length >= {{minLength}})
      .map(word => (word.{{caseMethod}}, 1))
      .groupBy(0)
      .sum(1)
      // One sorted whole: with parallelism 2 there would be two sorted halves.
      .sortPartition(1, Order.DESCENDING).setParallelism(1)
      .first({{topN}})
      .writeAsCsv(params.getRequired("output"), "\n", "{{separatorJava}}")

    env.execute("WordCount")
  }
}
