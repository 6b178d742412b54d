package flinklab;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.io.DiscardingOutputFormat;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/** Two small jobs, one of each API, that touch what most submissions will. Arguments: input [wait]. */
public final class Sample {
    private Sample() {}

    public static void main(String[] args) throws Exception {
        boolean wait = args.length > 1;
        ExecutionEnvironment batch = ExecutionEnvironment.getExecutionEnvironment();
        batch.readTextFile(args[0])
                .flatMap(
                        (String line, Collector<Tuple2<String, Integer>> out) -> {
                            for (String word : line.split(" ")) out.collect(Tuple2.of(word, 1));
                        })
                .returns(Types.TUPLE(Types.STRING, Types.INT))
                .groupBy(0)
                .sum(1)
                .output(new DiscardingOutputFormat<>());
        if (wait) batch.execute("flink-lab sample");
        else batch.executeAsync("flink-lab sample");

        StreamExecutionEnvironment stream = StreamExecutionEnvironment.getExecutionEnvironment();
        stream.fromData("to", "be")
                .map(word -> Tuple2.of(word, 1))
                .returns(Types.TUPLE(Types.STRING, Types.INT))
                .keyBy(pair -> pair.f0)
                .sum(1)
                .sinkTo(new DiscardingSink<>());
        if (wait) stream.execute("flink-lab sample");
        else stream.executeAsync("flink-lab sample");
    }
}
