import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.utils.ParameterTool;

/**
 * join
 *
 * 你的任务 / Your task:
 *   countries.csv:      {{countryColumns}}
 *   zones.csv:          {{zoneColumns}}
 *   配对 / pairs:       国家代码 code 相同的行 / rows with the same country code
 *   每行 / each line:   {{first}} + "{{separatorJava}}" + {{second}}
 */
public class CountryZones {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -countries hdfs://bigdata111:9000/input/countries.csv -zones … -output …
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        DataSet<Tuple3<String, String, String>> countries = env
                .readCsvFile(params.getRequired("countries"))
                .types(String.class, String.class, String.class);

        // TODO 1: 用同样的办法读入 zones / read zones in the same way
        // TODO 2: countries.join(zones)：哪一列等于哪一列？从 0 数起
        //         / which column equals which? They are counted from 0
        // TODO 3: with(…)：一对变成一行 / make a line of each pair
        // TODO 4: 写到 output，启动作业 / write to output, and start the job
        throw new UnsupportedOperationException("CountryZones.java: TODO 1-4 还没有写 / are still to be written");
    }
}
