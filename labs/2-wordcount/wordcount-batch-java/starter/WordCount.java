import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.util.Collector;

/**
 * 批处理 WordCount（DataSet API）/ Batch WordCount with the DataSet API.
 *
 * 你的任务 / Your task:
 *   单词 / words:           连续的英文字母 A–Z、a–z，至少 {{minLength}} 个 / runs of letters A-Z, a-z, at least {{minLength}} of them
 *   大小写 / letter case:   {{caseMethod}}()
 *   保留 / keep:            出现次数最多的 {{topN}} 个 / the {{topN}} most frequent
 *   每行 / each line:       单词 + "{{separatorJava}}" + 次数 / word + "{{separatorJava}}" + count
 */
public class WordCount {

    public static void main(String[] args) throws Exception {
        // 例如 / for example: -input hdfs://bigdata111:9000/input -output hdfs://bigdata111:9000/flink/out
        ParameterTool params = ParameterTool.fromArgs(args);
        String input = params.getRequired("input");
        String output = params.getRequired("output");

        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
        DataSet<String> lines = env.readTextFile(input);

        // TODO 1: lines -> (word, 1)：用下面的 Tokenizer / with the Tokenizer below
        // TODO 2: 按单词分组，求和 / group by word and sum
        // TODO 3: 只留次数最多的 {{topN}} 个：是整体最多，不是每个分区最多
        //         / keep the {{topN}} most frequent: of all, not of each partition
        // TODO 4: 写到 output / write to output
        // TODO 5: 谁来启动作业？/ who starts the job?
        throw new UnsupportedOperationException(
                "WordCount.java: TODO 1-5 还没有写 / are still to be written");
    }

    /** 一行进，许多 (单词, 1) 出 / a line in, many (word, 1) out. */
    public static class Tokenizer implements FlatMapFunction<String, Tuple2<String, Integer>> {
        @Override
        public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
            // TODO 1
        }
    }
}
