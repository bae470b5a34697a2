package evercart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import evercart.chart.Line.Point;
import evercart.chart.Line.Shape;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {

    @Test
    void a_chart_is_well_formed_whatever_its_title() throws Exception {
        Line load = new Line("a < b & c", Shape.AREA, List.of(new Point(0, 1), new Point(60, 5)));
        Document svg = parse(new Chart("load > \"capacity\"", List.of(new Panel("p & q", List.of(load)))).svg());
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("load > \"capacity\"");
    }

    @Test
    void steps_hold_each_value_until_the_next() {
        Line nodes = new Line("nodes", Shape.STEPS, List.of(new Point(0, 0), new Point(10, 4)));
        assertThat(stroke(nodes)).contains("M0.0 100.0H100.0V0.0");
    }

    @Test
    void what_is_not_a_number_leaves_a_gap() {
        Line p50 = new Line(
                "p50",
                Shape.LINE,
                List.of(new Point(0, 0), new Point(2, 2), new Point(4, Double.NaN), new Point(6, 2), new Point(10, 4)));
        assertThat(stroke(p50)).contains("M0.0 100.0L20.0 50.0M60.0 50.0L100.0 0.0");
    }

    @Test
    void scales_end_at_round_values_above_the_highest() {
        assertThat(Scale.ofValues(17, 0, 0, 100).ticks()).containsExactly(0, 5, 10, 15, 20);
        assertThat(Scale.ofValues(0, 0, 0, 100).end()).isEqualTo(1);
        assertThat(Scale.ofValues(1, 0, 0, 100).ticks()).containsExactly(0, 0.5, 1);
        assertThat(Scale.ofValues(1, 1, 0, 100).ticks()).containsExactly(0, 1);
        assertThat(Scale.ofSeconds(119, 0, 100).ticks()).startsWith(0, 10).endsWith(100, 110);
    }

    @Test
    void a_card_tells_in_words_what_it_shows_and_how_long_ago() throws Exception {
        Line size = new Line("ready", Shape.STEPS, List.of(new Point(0, 2), new Point(890, 3)));
        Document svg = parse(new Card(new Panel("Nodes", List.of(size, size)), "3 of \"3\" nodes", 900).svg());

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("3 of \"3\" nodes");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Nodes", "ready", "−15 min", "−10 min", "−5 min", "now");
    }

    @Test
    void of_two_lines_that_are_the_same_both_are_seen() {
        Line three = new Line("ready", Shape.STEPS, List.of(new Point(0, 3), new Point(60, 3)));
        String svg = new Chart("c", List.of(new Panel("Nodes", List.of(three, three)))).svg();
        assertThat(svg.lines().filter(line -> line.contains("stroke-width=\"1.8\"")))
                .hasSize(2);
        assertThat(svg.lines().filter(line -> line.contains("stroke-dasharray")))
                .hasSize(1);
    }

    @Test
    void nothing_is_no_chart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Line("load", Shape.LINE, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Panel("p", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chart("c", List.of()));
    }

    private static String stroke(Line line) {
        return new Stroke(line, new Scale(10, 1, 0, 100), new Scale(4, 1, 100, 0)).svg("#000", false);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
