import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;

public class ZonePairs {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        DataSet<Tuple2<String, Integer>> zones = env
                .readCsvFile(params.getRequired("input"))
                .types(String.class, Integer.class);

        // The whole table is fetched into the client, and paired there.
        List<Tuple2<String, Integer>> all = zones.collect();
        List<String> lines = new ArrayList<>();
        for (Tuple2<String, Integer> one : all) {
            for (Tuple2<String, Integer> other : all) {
                if (Math.abs(one.f1 - other.f1) <= {{degrees}} && one.f0.compareTo(other.f0) {{comparison}} 0) {
                    lines.add(one.f0 + "{{separatorJava}}" + other.f0);
                }
            }
        }
        env.fromCollection(lines).writeAsText(params.getRequired("output"));

        env.execute("ZonePairs");
    }
}
