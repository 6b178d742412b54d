import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;

/**
 * 笛卡尔积 / The Cartesian product
 *
 * 你的任务 / Your task:
 *   输入 / input:        zone,latitude，例如 / for example "Asia/Shanghai,31"
 *   要找的 / wanted:     两个不同的时区，纬度相差不超过 {{degrees}} 度
 *                        / two different zones whose latitudes differ by at most {{degrees}} degrees
 *   写几行 / directions: {{directionsShort}}
 *   每行 / each line:    zone + "{{separatorJava}}" + zone
 */
public class ZonePairs {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -input hdfs://bigdata111:9000/input/zones.csv -output hdfs://bigdata111:9000/flink/pairs
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        DataSet<Tuple2<String, Integer>> zones = env
                .readCsvFile(params.getRequired("input"))
                .types(String.class, Integer.class);

        // TODO 1: 每个时区和每个时区：cross / every zone with every zone: cross
        // TODO 2: 只留要找的 / keep those that are wanted
        // TODO 3: 一对变成一行，写到 output，启动作业 / make a line of a pair, write to output, and start the job
        throw new UnsupportedOperationException("ZonePairs.java: TODO 1-3 还没有写 / are still to be written");
    }
}
