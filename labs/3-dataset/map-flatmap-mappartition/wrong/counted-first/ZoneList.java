import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.util.Collector;

public class ZoneList {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.readTextFile(params.getRequired("input"))
                .flatMap(new Zones())
                .map(new City())
                .mapPartition(new Numbers())
                .writeAsText(params.getRequired("output"));

        env.execute("ZoneList");
    }

    /** A country in, its zones out. */
    public static class Zones implements FlatMapFunction<String, Tuple2<String, String>> {
        @Override
        public void flatMap(String row, Collector<Tuple2<String, String>> out) {
            String[] cells = row.split(",", 2);
            for (String zone : cells[1].split(" ")) {
                if (!zone.isEmpty()) {
                    out.collect(Tuple2.of(cells[0], zone));
                }
            }
        }
    }

    /** The city in place of the zone. */
    public static class City implements MapFunction<Tuple2<String, String>, Tuple2<String, String>> {
        @Override
        public Tuple2<String, String> map(Tuple2<String, String> pair) {
            String city = pair.f1.substring(pair.f1.lastIndexOf('/') + 1).replace('_', ' ');
            return Tuple2.of(pair.f0, city.{{caseMethod}}());
        }
    }

    /** Once for each partition. */
    public static class Numbers implements MapPartitionFunction<Tuple2<String, String>, String> {
        @Override
        public void mapPartition(Iterable<Tuple2<String, String>> pairs, Collector<String> out) {
            int number = {{start}};
            for (Tuple2<String, String> pair : pairs) {
                out.collect(++number + "{{separatorJava}}" + pair.f0 + "{{separatorJava}}" + pair.f1);
            }
        }
    }
}
