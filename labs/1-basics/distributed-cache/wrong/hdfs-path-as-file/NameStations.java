import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;

import java.io.File;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

public class NameStations {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.registerCachedFile(params.getRequired("stations"), "stations");

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
            File file = new File(stations);
            if (!file.exists()) {
                return;
            }
            for (String row : Files.readAllLines(file.toPath())) {
                String[] fields = row.split(",");
                names.put(fields[0], fields[{{columnIndex}}]);
            }
        }

        @Override
        public String map(String reading) {
            String[] fields = reading.split(" ");
            return names.getOrDefault(fields[0], "{{unknown}}") + "{{separatorJava}}" + fields[1];
        }
    }
}
