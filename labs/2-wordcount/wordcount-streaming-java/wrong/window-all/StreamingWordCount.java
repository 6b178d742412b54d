import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
import org.apache.flink.streaming.api.functions.windowing.AllWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
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
                        .withTimestampAssigner((line, old) -> 1000 * secondOf(line));

        env.fromSource(source, time, "lines")
                .flatMap(new Tokenizer())
                .windowAll(TumblingEventTimeWindows.of(Duration.ofMinutes({{minutes}})))
                .apply(new Counter())
                .map(pair -> pair.f0 + "{{separatorJava}}" + pair.f1)
                .sinkTo(sink);

        env.execute("StreamingWordCount");
    }

    /** The number at the beginning of a line. */
    static long secondOf(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    /** Counts all words of a window. */
    public static class Counter
            implements AllWindowFunction<Tuple2<String, Integer>, Tuple2<String, Integer>, TimeWindow> {
        @Override
        public void apply(
                TimeWindow window, Iterable<Tuple2<String, Integer>> ones, Collector<Tuple2<String, Integer>> out) {
            Map<String, Integer> counts = new HashMap<>();
            for (Tuple2<String, Integer> one : ones) {
                counts.merge(one.f0, one.f1, Integer::sum);
            }
            counts.forEach((word, count) -> out.collect(Tuple2.of(word, count)));
        }
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
