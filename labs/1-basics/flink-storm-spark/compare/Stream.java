import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The stream as a replayable source: event n has the same words whenever it is read, and the same moment at which it
 * happens. A source of any system need only remember how far it has read.
 *
 * <p>Four parts: a warm-up; a steady part, for latency; a burst, all at one moment, for throughput; and a steady part
 * again, in which a worker is killed.
 */
final class Stream implements Serializable {
    private static final String[] PARTS = {"warmup", "steady", "burst", "kill"};
    private static final int[] SIZES = {200, 600, 6000, 900};
    /** Milliseconds after the first event at which a part begins, and from event to event in it. */
    private static final int[] BEGINS = {0, 10_000, 17_000, 21_000};
    private static final int[] STEPS = {10, 10, 0, 10};

    private final String system;
    private final String folder;
    private transient List<String> sentences;
    private transient long begin;

    Stream(String folder, String system) {
        this.folder = folder;
        this.system = system;
    }

    int size() {
        int size = 0;
        for (int part : SIZES) size += part;
        return size;
    }

    /** The moment at which event n happens, in milliseconds. */
    long due(int n) {
        open();
        int part = 0;
        while (n >= SIZES[part]) n -= SIZES[part++];
        return begin + BEGINS[part] + (long) STEPS[part] * n;
    }

    /** How many events have happened by a moment; `from` of them are known to have. */
    int dueBy(long moment, int from) {
        int n = from;
        while (n < size() && due(n) <= moment) n++;
        return n;
    }

    /** Waits until event n happens. */
    void await(int n) throws InterruptedException {
        long left = due(n) - System.currentTimeMillis();
        if (left > 0) Thread.sleep(left);
    }

    /** The words of event n, each with an id of its own: `steady-17.2`. */
    List<Word> words(int n) {
        long due = due(n);
        String[] words = sentences.get(n % sentences.size()).split(" ");
        int part = 0;
        int number = n;
        while (number >= SIZES[part]) number -= SIZES[part++];
        List<Word> result = new ArrayList<>();
        for (int i = 0; i < words.length; i++)
            result.add(new Word(PARTS[part] + "-" + number + "." + i, words[i], due));
        return result;
    }

    /** The first reader of all writes down when the stream begins; whoever reads again after a failure keeps to it. */
    private synchronized void open() {
        if (sentences != null) return;
        try {
            Path file = Path.of(folder, system + ".begin");
            try {
                Files.writeString(file, "" + System.currentTimeMillis(), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException again) {
                // Not the first.
            }
            begin = Long.parseLong(Files.readString(file));
            sentences = Files.readAllLines(Path.of(folder, "sentences.txt"));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
