import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Draws chart.svg from the journals of a folder: for each system, how many of the steady part's results had arrived
 * after how long. The scale of time is logarithmic.
 */
public final class Chart {
    private static final String[] SYSTEMS = {"flink", "storm", "dstreams", "structured"};
    private static final String[] COLOURS = {"#e6526f", "#2f7ed8", "#f0a030", "#3a9d5d"};
    private static final int WIDTH = 560;
    private static final int HEIGHT = 280;
    private static final int LEFT = 50;
    private static final int TOP = 20;
    /** Powers of ten of a millisecond: 1 ms to 100 s. */
    private static final int DECADES = 5;

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 740 340\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.append("<rect width=\"740\" height=\"340\" fill=\"white\"/>\n");
        for (int decade = 0; decade <= DECADES; decade++) {
            int x = LEFT + WIDTH * decade / DECADES;
            String label = decade < 3 ? (int) Math.pow(10, decade) + " ms" : (int) Math.pow(10, decade - 3) + " s";
            line(svg, x, TOP, x, TOP + HEIGHT);
            text(svg, x, TOP + HEIGHT + 18, "middle", "#333", label);
        }
        for (int percent = 0; percent <= 100; percent += 25) {
            int y = TOP + HEIGHT - HEIGHT * percent / 100;
            line(svg, LEFT, y, LEFT + WIDTH, y);
            text(svg, LEFT - 6, y + 4, "end", "#333", percent + " %");
        }
        for (int i = 0; i < SYSTEMS.length; i++) {
            long[] latencies = latencies(folder.resolve(SYSTEMS[i] + ".journal"));
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(COLOURS[i]).append("\" points=\"");
            for (int k = 0; k < latencies.length; k += Math.max(1, latencies.length / 200))
                svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(latencies[k]), TOP + HEIGHT - HEIGHT * (k + 1.0) / latencies.length));
            svg.append("\"/>\n");
            text(svg, LEFT + WIDTH + 16, TOP + 20 + 20 * i, "start", COLOURS[i], SYSTEMS[i]);
        }
        Files.writeString(folder.resolve("chart.svg"), svg.append("</svg>\n"));
        System.out.println(folder + "/chart.svg");
    }

    private static long[] latencies(Path journal) throws IOException {
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.filter(line -> line.startsWith("steady-"))
                .map(line -> line.split(" "))
                .mapToLong(columns -> Long.parseLong(columns[4]) - Long.parseLong(columns[3]))
                .sorted()
                .toArray();
        }
    }

    private static double x(long ms) {
        return LEFT + WIDTH * Math.min(Math.log10(Math.max(ms, 1)), DECADES) / DECADES;
    }

    private static void line(StringBuilder svg, int x1, int y1, int x2, int y2) {
        svg.append(String.format("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#ddd\"/>\n", x1, y1, x2, y2));
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String colour, String text) {
        svg.append(String.format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y, anchor, colour, text));
    }
}
