import java.time.Duration

import org.apache.flink.api.common.eventtime.{SerializableTimestampAssigner, WatermarkStrategy}
import org.apache.flink.api.common.serialization.SimpleStringEncoder
import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.connector.file.sink.FileSink
import org.apache.flink.connector.file.src.FileSource
import org.apache.flink.connector.file.src.reader.TextLineInputFormat
import org.apache.flink.core.fs.Path
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows
import org.apache.flink.streaming.api.scala.function.WindowFunction
import org.apache.flink.streaming.api.windowing.windows.TimeWindow
import org.apache.flink.util.Collector

import scala.collection.mutable

object StreamingWordCount {

  def main(args: Array[String]): Unit = {
    val params = ParameterTool.fromArgs(args)
    val env = StreamExecutionEnvironment.getExecutionEnvironment

    val source = FileSource
      .forRecordStreamFormat(new TextLineInputFormat, new Path(params.getRequired("input")))
      .build()
    val sink = FileSink
      .forRowFormat(new Path(params.getRequired("output")), new SimpleStringEncoder[String])
      .build()
    val time = WatermarkStrategy
      .forMonotonousTimestamps[String]()
      .withTimestampAssigner(new SerializableTimestampAssigner[String] {
        override def extractTimestamp(line: String, old: Long): Long = 1000 * secondOf(line)
      })

    val counts = mutable.Map.empty[String, Int]
    env.fromSource(source, time, "lines")
      .flatMap(_.split("[^A-Za-z]+"))
      .filter(_.length >= {{minLength}})
      .map(word => (word.{{caseMethod}}, 1))
      .keyBy(_._1)
      .window(TumblingEventTimeWindows.of(Duration.ofMinutes({{minutes}})))
      .apply(new WindowFunction[(String, Int), (String, Int), String, TimeWindow] {
        override def apply(
            word: String,
            window: TimeWindow,
            ones: Iterable[(String, Int)],
            out: Collector[(String, Int)]): Unit = {
          counts(word) = counts.getOrElse(word, 0) + ones.size
          out.collect((word, counts(word)))
        }
      })
      .map(pair => pair._1 + "{{separatorJava}}" + pair._2)
      .sinkTo(sink)

    env.execute("StreamingWordCount")
  }

  /** The number at the beginning of a line. */
  def secondOf(line: String): Long = line.takeWhile(_ != ' ').toLong
}
