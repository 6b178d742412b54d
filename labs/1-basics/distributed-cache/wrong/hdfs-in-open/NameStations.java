import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;

public class NameStations {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.readTextFile(params.getRequired("input"))
                .map(new NameStation(params.getRequired("stations")))
                .writeAsText(params.getRequired("output"));

        env.execute("NameStations");
    }

    /** "S123 2045" in, name and level out. */
    public static class NameStation extends RichMapFunction<String, String> {

        private final Map<String, String> names = new HashMap<>();

        private final String stations;

        public NameStation(String stations) {
            this.stations = stations;
        }

        /** Once in each subtask, on the TaskManager, before its first line. */
        @Override
        public void open(OpenContext context) throws Exception {
            // Every subtask reads HDFS for itself.
            Path path = new Path(stations);
            try (BufferedReader rows = new BufferedReader(new InputStreamReader(FileSystem.get(path.toUri()).open(path)))) {
                for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                    String[] fields = row.split(",");
                    names.put(fields[0], fields[{{columnIndex}}]);
                }
            }
        }

        @Override
        public String map(String reading) {
            String[] fields = reading.split(" ");
            return names.getOrDefault(fields[0], "{{unknown}}") + "{{separatorJava}}" + fields[1];
        }
    }
}
