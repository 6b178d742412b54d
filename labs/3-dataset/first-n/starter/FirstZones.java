import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;

/**
 * first—N
 *
 * 你的任务 / Your task:
 *   输入 / input:        "CN,Asia/Shanghai"：国家代码,时区 / country code, time zone
 *   每个国家 / of each country:  至多 {{n}} 个时区 / at most {{n}} zones, Order.{{order}}
 *   每行 / each line:    国家代码 + "{{separatorJava}}" + 时区 / code + "{{separatorJava}}" + zone
 */
public class FirstZones {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -input hdfs://bigdata111:9000/input/zones -output hdfs://bigdata111:9000/flink/first
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        // TODO 1: 读入 input 目录，切成 (国家代码, 时区) / read the folder input and cut each row into (code, zone)
        // TODO 2: 每个国家按时区排序，取前 {{n}} 个 / sort the zones of each country, and take the first {{n}}
        // TODO 3: 写到 output，启动作业 / write to output, and start the job
        throw new UnsupportedOperationException("FirstZones.java: TODO 1-3 还没有写 / are still to be written");
    }
}
