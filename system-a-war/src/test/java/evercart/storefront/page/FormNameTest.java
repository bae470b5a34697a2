package evercart.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormNameTest {

    @Test
    void products_whose_codes_differ_have_forms_whose_names_differ() {
        List<String> codes = List.of("A.B", "A_B", "A-B", "A__B", "A_dB", "A._B", "AB", "ab", "85123A", "POST.2_x");

        assertThat(codes.stream().map(code -> FormName.of("line", code))).doesNotHaveDuplicates();
    }

    @Test
    void a_form_is_named_as_jakarta_faces_allows() {
        assertThat(Stream.of("1.5-LITRE_jug", "9", "-x").map(code -> FormName.of("line", code)))
                .allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_-]*"));
    }
}
