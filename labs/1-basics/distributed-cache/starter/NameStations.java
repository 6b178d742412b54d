import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.utils.ParameterTool;

import java.io.File;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/**
 * 分布式缓存 / The distributed cache.
 *
 * 你的任务 / Your task:
 *   读数 / readings:        "S123 2045"：站号、空格、水位 / station, a blank, level
 *   表 / table:             "S123,Yangtze,Wuhan,Hubei,1951"：id,river,city,province,year
 *   每行 / each line:       {{column}} + "{{separatorJava}}" + 水位 / level
 *   表里没有的站 / a station that is not in the table:  "{{unknown}}"
 */
public class NameStations {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -input hdfs://bigdata111:9000/readings -stations hdfs://bigdata111:9000/stations.csv
        //                     -output hdfs://bigdata111:9000/flink/out
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        // TODO 1: 登记表：env.registerCachedFile(路径, 名字) / register the table: (path, name)

        env.readTextFile(params.getRequired("input"))
                .map(new NameStation())
                .writeAsText(params.getRequired("output"));

        env.execute("NameStations");
    }

    /** 一行读数进，一行结果出 / a reading in, a line out. */
    public static class NameStation extends RichMapFunction<String, String> {

        private final Map<String, String> names = new HashMap<>();

        /** 每个子任务一次，在 TaskManager 上，第一行之前 / once in each subtask, on the TaskManager, before its first line. */
        @Override
        public void open(OpenContext context) throws Exception {
            // TODO 2: 从分布式缓存里拿到本地文件，读进 names
            //         / get the local file from the distributed cache, and read it into names
            throw new UnsupportedOperationException(
                    "NameStations.java: TODO 1-3 还没有写 / are still to be written");
        }

        @Override
        public String map(String reading) {
            // TODO 3: 站号换成名字 / the name in place of the station
            return reading;
        }
    }
}
