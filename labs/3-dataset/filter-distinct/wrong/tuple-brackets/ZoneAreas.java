import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;

public class ZoneAreas {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.readTextFile(params.getRequired("input"))
                .map(row -> {
                    String[] cells = row.split(",");
                    return Tuple2.of(cells[0], cells[1].split("/")[0]);
                })
                // A lambda's generic type is lost when it is compiled, so it has to be said.
                .returns(Types.TUPLE(Types.STRING, Types.STRING))
                .filter(pair -> pair.f1.equals("{{one}}") || pair.f1.equals("{{other}}"))
                .distinct()
                .writeAsText(params.getRequired("output"));

        env.execute("ZoneAreas");
    }
}
