package flinklab;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.IdentityHashMap;
import java.util.Map;

/** The report as JSON. Written by hand: four fields are not worth a library on the class path. */
final class Report {
    private static final int MAX_TRACE = 16_000;
    private static final int MAX_FRAMES = 200;

    private Report() {}

    static String json(String nonce, Throwable thrown) {
        StringBuilder json = new StringBuilder("{\"nonce\":").append(quote(nonce));
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            json.append(",\"trace\":").append(quote(middleCut(trace.toString(), MAX_TRACE)));
            json.append(",\"causes\":[");
            Map<Throwable, Boolean> seen = new IdentityHashMap<>();
            for (Throwable t = thrown; t != null && seen.put(t, true) == null; t = t.getCause()) {
                if (seen.size() > 1) json.append(',');
                json.append("{\"exception\":").append(quote(middleCut(String.valueOf(t), 2_000)));
                json.append(",\"frames\":[");
                StackTraceElement[] frames = t.getStackTrace();
                for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
                    if (i > 0) json.append(',');
                    json.append("{\"file\":").append(quote(String.valueOf(frames[i].getFileName())));
                    json.append(",\"line\":").append(Math.max(0, frames[i].getLineNumber())).append('}');
                }
                json.append("]}");
            }
            json.append(']');
        }
        return json.append('}').toString();
    }

    /** Keeps both ends: the first lines name the wrapper, the last "Caused by" names the reason. */
    private static String middleCut(String text, int max) {
        if (text.length() <= max) return text;
        return text.substring(0, max / 3) + "\n…\n" + text.substring(text.length() - 2 * max / 3);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < 0x20 || Character.isSurrogate(c)) quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
