import org.apache.flink.api.common.functions.FlatJoinFunction;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.util.Collector;

public class OuterZones {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        DataSet<Tuple2<String, String>> countries = env
                .readCsvFile(params.getRequired("countries"))
                .types(String.class, String.class);
        DataSet<Tuple2<String, String>> zones = env
                .readCsvFile(params.getRequired("zones"))
                .types(String.class, String.class);

        countries.{{method}}(zones)
                .where(0)
                .equalTo(0)
                .with(new PairToLine())
                .writeAsText(params.getRequired("output"));

        env.execute("OuterZones");
    }

    /** Without the question for null there would be a NullPointerException. */
    public static class PairToLine
            implements FlatJoinFunction<Tuple2<String, String>, Tuple2<String, String>, String> {
        @Override
        public void join(Tuple2<String, String> country, Tuple2<String, String> zone, Collector<String> out) {
            if (country != null && zone != null) {
                out.collect(country.f1 + "{{separatorJava}}" + zone.f1);
            }
        }
    }
}
