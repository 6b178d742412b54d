import java.io.Serializable;

/** A word of the stream: the id it is known by, and when it was emitted (milliseconds). */
public class Word implements Serializable {
    public String id;
    public String word;
    public long emitted;
    /** How often the word has been seen, this time included; 0 before it is counted. */
    public long count;

    public Word() {}

    public Word(String id, String word, long emitted) {
        this.id = id;
        this.word = word;
        this.emitted = emitted;
    }

    public Word counted(long count) {
        Word counted = new Word(id, word, emitted);
        counted.count = count;
        return counted;
    }
}
