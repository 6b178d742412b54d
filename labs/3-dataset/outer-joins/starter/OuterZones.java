import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;

/**
 * 外连接 / Outer joins
 *
 * 你的任务 / Your task:
 *   countries.csv:        code,name
 *   zones.csv:            code,zone
 *   要保住 / to be kept:  {{keep}} 的每一行 / every row of {{keep}}
 *   每行 / each line:     name + "{{separatorJava}}" + zone
 *   没有伙伴 / alone:     缺的那一边写 "{{missing}}" / "{{missing}}" for the side that is missing
 */
public class OuterZones {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -countries hdfs://bigdata111:9000/input/countries.csv -zones … -output …
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        DataSet<Tuple2<String, String>> countries = env
                .readCsvFile(params.getRequired("countries"))
                .types(String.class, String.class);
        DataSet<Tuple2<String, String>> zones = env
                .readCsvFile(params.getRequired("zones"))
                .types(String.class, String.class);

        // TODO 1: 哪一种外连接？ / which outer join?
        // TODO 2: with(…)：哪一边可能是 null？ / which side can be null?
        // TODO 3: 写到 output，启动作业 / write to output, and start the job
        throw new UnsupportedOperationException("OuterZones.java: TODO 1-3 还没有写 / are still to be written");
    }
}
