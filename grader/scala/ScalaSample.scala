package flinklab

import org.apache.flink.api.java.io.DiscardingOutputFormat
import org.apache.flink.api.scala._
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink
import org.apache.flink.streaming.api.scala.StreamExecutionEnvironment

/** What Sample does, through the Scala API. Arguments: input [wait]. */
object ScalaSample {
  def main(args: Array[String]): Unit = {
    val wait = args.length > 1
    val batch = ExecutionEnvironment.getExecutionEnvironment
    batch
      .readTextFile(args(0))
      .flatMap(_.split(" "))
      .filter(_.nonEmpty)
      .map((_, 1))
      .groupBy(0)
      .sum(1)
      .output(new DiscardingOutputFormat[(String, Int)])
    if (wait) batch.execute("flink-lab sample") else batch.executeAsync("flink-lab sample")

    val stream = StreamExecutionEnvironment.getExecutionEnvironment
    stream.fromElements("to", "be").map((_, 1)).keyBy(_._1).sum(1).sinkTo(new DiscardingSink[(String, Int)])
    if (wait) stream.execute("flink-lab sample") else stream.executeAsync("flink-lab sample")
  }
}
