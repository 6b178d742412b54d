import org.apache.flink.api.common.operators.Order
import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.api.scala._

object WordCount {

  def main(args: Array[String]): Unit = {
    val params = ParameterTool.fromArgs(args)
    val env = ExecutionEnvironment.getExecutionEnvironment

    var kept = 0
    env.readTextFile(params.getRequired("input"))
      .flatMap(_.split("[^A-Za-z]+"))
      .filter(_.length >= {{minLength}})
      .map(word => (word.{{caseMethod}}, 1))
      .groupBy(0)
      .sum(1)
      .sortPartition(1, Order.DESCENDING)
      .filter { _ => kept += 1; kept <= {{topN}} }
      .writeAsCsv(params.getRequired("output"), "\n", "{{separatorJava}}")

    env.execute("WordCount")
  }
}
