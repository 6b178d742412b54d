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

        zones.cross(zones)
                .filter(pair -> Math.abs(pair.f0.f1 - pair.f1.f1) <= {{degrees}})
                .filter(pair -> pair.f0.f0.compareTo(pair.f1.f0) {{otherComparison}} 0)
                .map(pair -> pair.f0.f0 + "{{separatorJava}}" + pair.f1.f0)
                .writeAsText(params.getRequired("output"));

        env.execute("ZonePairs");
    }
}
