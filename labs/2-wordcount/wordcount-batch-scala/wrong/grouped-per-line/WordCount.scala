import org.apache.flink.api.common.operators.Order
import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.api.scala._

object WordCount {

  def main(args: Array[String]): Unit = {
    val params = ParameterTool.fromArgs(args)
    val env = ExecutionEnvironment.getExecutionEnvironment

    env.readTextFile(params.getRequired("input"))
      .flatMap { line =>
        line.split("[^A-Za-z]+").toSeq
          .filter(_.length >= {{minLength}})
          .groupBy(_.{{caseMethod}})
          .map { case (word, all) => (word, all.length) }
      }
      // One sorted whole: with parallelism 2 there would be two sorted halves.
      .sortPartition(1, Order.DESCENDING).setParallelism(1)
      .first({{topN}})
      .writeAsCsv(params.getRequired("output"), "\n", "{{separatorJava}}")

    env.execute("WordCount")
  }
}
