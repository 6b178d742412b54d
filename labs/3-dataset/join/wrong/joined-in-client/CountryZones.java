import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.utils.ParameterTool;

public class CountryZones {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        DataSet<Tuple3<String, String, String>> countries = env
                .readCsvFile(params.getRequired("countries"))
                .types(String.class, String.class, String.class);
        DataSet<Tuple3<String, String, String>> zones = env
                .readCsvFile(params.getRequired("zones"))
                .types(String.class, String.class, String.class);

        // Both tables are fetched into the client, and paired there.
        List<String> lines = new ArrayList<>();
        List<Tuple3<String, String, String>> all = zones.collect();
        for (Tuple3<String, String, String> country : countries.collect()) {
            for (Tuple3<String, String, String> zone : all) {
                if (country.f{{countryKey}}.equals(zone.f{{zoneKey}})) {
                    lines.add({{firstJava}} + "{{separatorJava}}" + {{secondJava}});
                }
            }
        }
        env.fromCollection(lines).writeAsText(params.getRequired("output"));

        env.execute("CountryZones");
    }
}
