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

        countries.join(zones)
                .where({{countryKey}})
                .equalTo({{zoneKey}})
                .with((country, zone) -> {{firstJava}} + "{{separatorJava}}" + {{secondJava}})
                .writeAsText(params.getRequired("output"));

        env.execute("CountryZones");
    }
}
