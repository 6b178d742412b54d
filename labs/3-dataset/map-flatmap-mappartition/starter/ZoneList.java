import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;

/**
 * map、flatMap、mapPartition
 *
 * 你的任务 / Your task:
 *   输入 / input:      "CN,Asia/Shanghai Asia/Urumqi"：国家代码,它的时区 / country code, its time zones
 *   每行 / each line:  编号 + "{{separatorJava}}" + 国家代码 + "{{separatorJava}}" + 城市，{{caseMethod}}()
 *                      / number + "{{separatorJava}}" + code + "{{separatorJava}}" + city, {{caseMethod}}()
 *   编号在每个分区里从 {{start}} 开始 / numbers begin with {{start}} in each partition
 */
public class ZoneList {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -input hdfs://bigdata111:9000/input/countries -output hdfs://bigdata111:9000/flink/zones
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        // TODO 1: flatMap：一行进，每个时区一个 (国家代码, 时区) 出；没有时区的国家什么也不出
        //         / a row in, a (code, zone) out for each of its zones; nothing of a country that has none
        // TODO 2: map：时区换成城市 / the city in place of the zone
        // TODO 3: mapPartition：在分区里编号 / number the lines of a partition
        // TODO 4: 写到 output，启动作业 / write to output, and start the job
        throw new UnsupportedOperationException("ZoneList.java: TODO 1-4 还没有写 / are still to be written");
    }
}
