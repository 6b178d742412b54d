import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The stream as a replayable source: event n has the same words whenever it is read, and the same moment at which it
 * happens. A source of any system need only remember how far it has read.
 *
 * <p>One event is there at once, and when its result has come out the clock starts, so that no system is timed while it
 * starts. Then there are four parts: a warm-up; a steady part, for latency; a burst, all at one moment, for throughput;
 * and a steady part again, in which a worker is killed.
 */
final class Stream implements Serializable {
    private static final String[] PARTS = {"first", "warmup", "steady", "burst", "kill"};
    private static final int[] SIZES = {1, 200, 400, 6000, 600};
    /** Milliseconds after the first result at which a part begins, and from event to event in it. */
    private static final int[] BEGINS = {0, 0, 5_000, 11_000, 14_000};
    private static final int[] STEPS = {0, 10, 10, 0, 10};

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

    /** The moment at which event n happens, in milliseconds: long ago for the first, not yet known of others before its result. */
    long due(int n) {
        if (n == 0) return 0;
        if (!begun()) return Long.MAX_VALUE;
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
        for (long left; (left = due(n) - System.currentTimeMillis()) > 0;) Thread.sleep(Math.min(left, 10));
    }

    /** The words of event n, each with an id of its own: `steady-17.2`. */
    List<Word> words(int n) {
        long emitted = n == 0 ? System.currentTimeMillis() : due(n);
        List<String> sentences = sentences();
        String[] words = sentences.get(n % sentences.size()).split(" ");
        int part = 0;
        int number = n;
        while (number >= SIZES[part]) number -= SIZES[part++];
        List<Word> result = new ArrayList<>();
        for (int i = 0; i < words.length; i++)
            result.add(new Word(PARTS[part] + "-" + number + "." + i, words[i], emitted));
        return result;
    }

    /** True once the journal has noted the moment of its first result; whoever reads again after a failure keeps to it. */
    private boolean begun() {
        Path file = Path.of(folder, system + ".begin");
        if (begin == 0 && Files.exists(file)) begin = Long.parseLong(textOf(file));
        return begin > 0;
    }

    private List<String> sentences() {
        if (sentences == null) sentences = textOf(Path.of(folder, "sentences.txt")).lines().toList();
        return sentences;
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
