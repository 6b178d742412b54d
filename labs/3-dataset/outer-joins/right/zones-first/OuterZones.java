import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;

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

        zones.{{mirrored}}(countries)
                .where(0)
                .equalTo(0)
                .with((zone, country) -> (country == null ? "{{missing}}" : country.f1)
                        + "{{separatorJava}}"
                        + (zone == null ? "{{missing}}" : zone.f1))
                .writeAsText(params.getRequired("output"));

        env.execute("OuterZones");
    }
}
