import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.util.Collector;

/**
 * 流处理 WordCount（DataStream API）/ Streaming WordCount with the DataStream API.
 *
 * 你的任务 / Your task:
 *   输入 / input:           秒数 空格 一句话 / seconds, a blank, a sentence: 1551234567 I love Beijing
 *   单词 / words:           连续的英文字母 A–Z、a–z，至少 {{minLength}} 个 / runs of letters A-Z, a-z, at least {{minLength}} of them
 *   大小写 / letter case:   {{caseMethod}}()
 *   窗口 / windows:         流自己的时间，每 {{minutes}} 分钟一个，不重叠 / each {{minutes}} minutes of the stream's own time, without overlap
 *   每行 / each line:       单词 + "{{separatorJava}}" + 次数 / word + "{{separatorJava}}" + count
 */
public class StreamingWordCount {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

        FileSource<String> source =
                FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path(params.getRequired("input")))
                        .build();
        FileSink<String> sink =
                FileSink.forRowFormat(new Path(params.getRequired("output")), new SimpleStringEncoder<String>())
                        .build();

        // TODO 1: 每一行是什么时候说的？Flink 要的是毫秒 / When was each line said? Flink wants milliseconds
        WatermarkStrategy<String> time = WatermarkStrategy.noWatermarks();

        DataStream<String> lines = env.fromSource(source, time, "lines");

        // TODO 2: lines -> (word, 1)：用下面的 Tokenizer / with the Tokenizer below
        // TODO 3: 按单词分开，切成 {{minutes}} 分钟的窗口，求和 / by word, in windows of {{minutes}} minutes, summed
        // TODO 4: 写成一行，.sinkTo(sink) / as a line, .sinkTo(sink)
        // TODO 5: 谁来启动作业？/ who starts the job?
        throw new UnsupportedOperationException(
                "StreamingWordCount.java: TODO 1-5 还没有写 / are still to be written");
    }

    /** 一行进，许多 (单词, 1) 出 / a line in, many (word, 1) out. */
    public static class Tokenizer implements FlatMapFunction<String, Tuple2<String, Integer>> {
        @Override
        public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
            // TODO 2
        }
    }
}
