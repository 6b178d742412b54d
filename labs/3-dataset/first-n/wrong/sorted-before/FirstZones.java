import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;

public class FirstZones {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        env.readCsvFile(params.getRequired("input"))
                .types(String.class, String.class)
                .sortPartition(1, Order.{{opposite}})
                .groupBy(0)
                .first({{n}})
                .writeAsCsv(params.getRequired("output"), "\n", "{{separatorJava}}");

        env.execute("FirstZones");
    }
}
