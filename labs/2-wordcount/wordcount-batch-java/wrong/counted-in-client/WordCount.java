import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class WordCount {

    public static void main(String[] args) throws Exception {
        ParameterTool params = ParameterTool.fromArgs(args);
        ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();

        // Everything is fetched into the client, and counted there.
        Map<String, Integer> counts = new HashMap<>();
        for (String line : env.readTextFile(params.getRequired("input")).collect()) {
            for (String word : line.split("[^A-Za-z]+")) {
                if (word.length() >= {{minLength}}) {
                    counts.merge(word.{{caseMethod}}(), 1, Integer::sum);
                }
            }
        }
        List<Tuple2<String, Integer>> rows = new ArrayList<>();
        counts.forEach((word, count) -> rows.add(Tuple2.of(word, count)));
        rows.sort((a, b) -> b.f1 - a.f1);

        env.fromCollection(new ArrayList<>(rows.subList(0, {{topN}})))
                .writeAsCsv(params.getRequired("output"), "\n", "{{separatorJava}}");
        env.execute("WordCount");
    }
}
