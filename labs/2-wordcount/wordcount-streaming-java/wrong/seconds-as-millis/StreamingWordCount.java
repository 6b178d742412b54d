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
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.util.Collector;

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
        WatermarkStrategy<String> time =
                WatermarkStrategy.<String>forMonotonousTimestamps()
                        .withTimestampAssigner((line, old) -> secondOf(line));

        env.fromSource(source, time, "lines")
                .flatMap(new Tokenizer())
                .keyBy(pair -> pair.f0)
                .window(TumblingEventTimeWindows.of(Duration.ofMinutes({{minutes}})))
                .sum(1)
                .map(pair -> pair.f0 + "{{separatorJava}}" + pair.f1)
                .sinkTo(sink);

        env.execute("StreamingWordCount");
    }

    /** The number at the beginning of a line. */
    static long secondOf(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    /** A line in, its words out, each with the number 1. */
    public static class Tokenizer implements FlatMapFunction<String, Tuple2<String, Integer>> {
        @Override
        public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
            for (String word : line.split("[^A-Za-z]+")) {
                if (word.length() >= {{minLength}}) {
                    out.collect(Tuple2.of(word.{{caseMethod}}(), 1));
                }
            }
        }
    }
}
