import java.time.Duration

import org.apache.flink.api.common.eventtime.WatermarkStrategy
import org.apache.flink.api.common.serialization.SimpleStringEncoder
import org.apache.flink.api.java.utils.ParameterTool
import org.apache.flink.connector.file.sink.FileSink
import org.apache.flink.connector.file.src.FileSource
import org.apache.flink.connector.file.src.reader.TextLineInputFormat
import org.apache.flink.core.fs.Path
// 流处理的 scala._，不是批处理的 / the scala._ of streaming, not that of batch
import org.apache.flink.streaming.api.scala._
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows

/**
 * 流处理 WordCount（Scala，DataStream API）/ Streaming WordCount in Scala with the DataStream API.
 *
 * 你的任务 / Your task:
 *   输入 / input:           秒数 空格 一句话 / seconds, a blank, a sentence: 1551234567 I love Beijing
 *   单词 / words:           连续的英文字母 A–Z、a–z，至少 {{minLength}} 个 / runs of letters A-Z, a-z, at least {{minLength}} of them
 *   大小写 / letter case:   {{caseMethod}}
 *   窗口 / windows:         流自己的时间，每 {{minutes}} 分钟一个，不重叠 / each {{minutes}} minutes of the stream's own time, without overlap
 *   每行 / each line:       单词 + "{{separatorJava}}" + 次数 / word + "{{separatorJava}}" + count
 */
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

    // TODO 1: 每一行是什么时候说的？Flink 要的是毫秒 / When was each line said? Flink wants milliseconds
    val time = WatermarkStrategy.noWatermarks[String]()

    val lines: DataStream[String] = env.fromSource(source, time, "lines")

    // TODO 2: lines -> (word, 1)
    // TODO 3: 按单词分开，切成 {{minutes}} 分钟的窗口，求和 / by word, in windows of {{minutes}} minutes, summed
    // TODO 4: 写成一行，.sinkTo(sink) / as a line, .sinkTo(sink)
    // TODO 5: 谁来启动作业？/ who starts the job?
    throw new UnsupportedOperationException(
      "StreamingWordCount.scala: TODO 1-5 还没有写 / are still to be written")
  }
}
