import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;

/**
 * filter、distinct
 *
 * 你的任务 / Your task:
 *   输入 / input:        "CN,Asia/Shanghai"：国家代码,时区，有重复的行 / country code, time zone; rows are repeated
 *   要找的 / wanted:     有时区在 {{one}} 或 {{other}} 的国家 / countries with a time zone in {{one}} or {{other}}
 *   每行 / each line:    国家代码 + "{{separatorJava}}" + 地区，每对只出现一次
 *                        / code + "{{separatorJava}}" + area, every pair once
 */
public class ZoneAreas {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -input hdfs://bigdata111:9000/input/zones -output hdfs://bigdata111:9000/flink/areas
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        // TODO 1: 读入 input 目录，切成 (国家代码, 地区)；地区是第一个 / 前面的部分
        //         / read the folder input and cut each row into (code, area), which is what stands before the first slash
        // TODO 2: filter：只留下两个地区 / keep the two areas only
        // TODO 3: distinct：每对一次 / every pair once
        // TODO 4: 写到 output，启动作业 / write to output, and start the job
        throw new UnsupportedOperationException("ZoneAreas.java: TODO 1-4 还没有写 / are still to be written");
    }
}
