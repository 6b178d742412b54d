import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.util.Collector;

public class WordCount {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.readTextFile(params.getRequired("input"))
                .flatMap(new Tokenizer())
                .groupBy(0)
                .sum(1)
                // One sorted whole: with parallelism 2 there would be two sorted halves.
                .sortPartition(1, Order.DESCENDING).setParallelism(1)
                .first({{topN}})
                .writeAsCsv(params.getRequired("output"), "\n", "{{separatorJava}}");

        env.execute("WordCount");
    }

    /** A line in, its words out, each with the number 1. */
    public static class Tokenizer implements FlatMapFunction<String, Tuple2<String, Integer>> {
        @Override
        public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
            for (String word : line.split("[^A-Za-z]+")) {
                if (word.length() >= {{minLength}}) {
                    out.collect(Tuple2.of(word, 1));
                }
            }
        }
    }
}
