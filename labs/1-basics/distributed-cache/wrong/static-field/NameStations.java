import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;

public class NameStations {

    private static final Map<String, String> NAMES = new HashMap<>();

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.registerCachedFile(params.getRequired("stations"), "stations");

        // A static field lives in one JVM, and this is the client's.
        Path path = new Path(params.getRequired("stations"));
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(FileSystem.get(path.toUri()).open(path)))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                String[] fields = row.split(",");
                NAMES.put(fields[0], fields[{{columnIndex}}]);
            }
        }

        env.readTextFile(params.getRequired("input"))
                .map(new NameStation())
                .writeAsText(params.getRequired("output"));

        env.execute("NameStations");
    }

    /** "S123 2045" in, name and level out. */
    public static class NameStation implements MapFunction<String, String> {

        @Override
        public String map(String reading) {
            String[] fields = reading.split(" ");
            return NAMES.getOrDefault(fields[0], "{{unknown}}") + "{{separatorJava}}" + fields[1];
        }
    }
}
