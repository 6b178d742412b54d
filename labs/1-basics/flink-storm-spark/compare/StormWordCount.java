import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import org.apache.storm.Config;
import org.apache.storm.StormSubmitter;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** Record by record; a record that was not acknowledged is emitted again, and the counts are a bolt's own memory. */
public final class StormWordCount {
    public static void main(String[] args) throws Exception {
        String folder = args[0];
        TopologyBuilder topology = new TopologyBuilder();
        topology.setSpout("stream", new StreamSpout(folder));
        topology.setBolt("split", new Split(folder)).shuffleGrouping("stream");
        topology.setBolt("count", new Count()).fieldsGrouping("split", new Fields("word"));
        topology.setBolt("journal", new Sink(folder)).shuffleGrouping("count");
        Config config = new Config();
        config.setNumWorkers(1);
        config.setNumAckers(1);
        config.setMaxSpoutPending(1000);
        StormSubmitter.submitTopology("WordCount", config, topology.createTopology());
    }

    /** Emits an event again when it is not acknowledged in time, as Storm's Kafka spout does. */
    private static final class StreamSpout extends BaseRichSpout {
        private final String folder;
        private final Stream stream;
        private transient SpoutOutputCollector out;
        private transient TreeSet<Integer> pending;
        private transient Queue<Integer> again;
        private int next;
        private long committed;

        StreamSpout(String folder) {
            this.folder = folder;
            stream = new Stream(folder, "storm");
        }

        @Override
        public void open(Map<String, Object> config, TopologyContext context, SpoutOutputCollector out) {
            this.out = out;
            pending = new TreeSet<>();
            again = new ArrayDeque<>();
            try {
                if (Files.exists(position())) next = Integer.parseInt(Files.readString(position()));
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }

        @Override
        public void nextTuple() {
            commit();
            Integer n = again.poll();
            if (n == null && next < stream.size() && stream.due(next) <= System.currentTimeMillis()) n = next++;
            if (n == null) return;
            pending.add(n);
            out.emit(new Values(n), n);
        }

        @Override
        public void ack(Object n) {
            pending.remove((Integer) n);
        }

        @Override
        public void fail(Object n) {
            again.add((Integer) n);
        }

        /** Once a second the position up to which all is acknowledged. */
        private void commit() {
            long now = System.currentTimeMillis();
            if (now - committed < 1000) return;
            committed = now;
            try {
                Path file = Path.of(folder, "storm.position.new");
                Files.writeString(file, "" + (pending.isEmpty() ? next : pending.first()));
                Files.move(file, position(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }

        private Path position() {
            return Path.of(folder, "storm.position");
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {
            declarer.declare(new Fields("n"));
        }
    }

    private static final class Split extends BaseBasicBolt {
        private final Stream stream;

        Split(String folder) {
            stream = new Stream(folder, "storm");
        }

        @Override
        public void execute(Tuple tuple, BasicOutputCollector out) {
            for (Word word : stream.words(tuple.getInteger(0)))
                out.emit(new Values(word.id, word.word, word.emitted));
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {
            declarer.declare(new Fields("id", "word", "emitted"));
        }
    }

    private static final class Count extends BaseBasicBolt {
        private final Map<String, Long> counts = new HashMap<>();

        @Override
        public void execute(Tuple tuple, BasicOutputCollector out) {
            String word = tuple.getString(1);
            out.emit(new Values(tuple.getString(0), word, tuple.getLong(2), counts.merge(word, 1L, Long::sum)));
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {
            declarer.declare(new Fields("id", "word", "emitted", "count"));
        }
    }

    private static final class Sink extends BaseBasicBolt {
        private final String folder;
        private transient Journal journal;

        Sink(String folder) {
            this.folder = folder;
        }

        @Override
        public void prepare(Map<String, Object> config, TopologyContext context) {
            try {
                journal = new Journal(folder, "storm");
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }

        @Override
        public void execute(Tuple tuple, BasicOutputCollector out) {
            try {
                journal.write(new Word(tuple.getString(0), tuple.getString(1), tuple.getLong(2)).counted(tuple.getLong(3)));
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {}
    }
}
