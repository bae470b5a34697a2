package evercart.manager.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsadminFileTest {

    @Test
    void comments_are_left_out_and_options_and_operands_told_apart() {
        List<AdminCommand> commands = AsadminFile.parse(
                        List.of(
                                "# One node",
                                "",
                                "create-instance --node local --config=system-a-config --systemproperties A=1:B=2 a4"),
                        Map.of())
                .commands();

        assertThat(commands)
                .containsExactly(AdminCommand.named("create-instance")
                        .with("node", "local")
                        .with("config", "system-a-config")
                        .with("systemproperties", "A=1:B=2")
                        .on("a4"));
    }

    @Test
    void placeholders_become_values() {
        List<AdminCommand> commands = AsadminFile.parse(
                        List.of("set-config-property --propertyValue \"@CATALOG_ENDPOINTS@\""),
                        Map.of("CATALOG_ENDPOINTS", "127.0.0.1:1/2,127.0.0.1:3/4"))
                .commands();

        assertThat(commands.get(0).form()).isEqualTo("propertyValue=127.0.0.1%3A1%2F2%2C127.0.0.1%3A3%2F4");
    }

    @Test
    void a_placeholder_without_a_value_is_refused() {
        assertThatThrownBy(() -> AsadminFile.parse(List.of("deploy @EARS@/a.ear"), Map.of()))
                .hasMessageContaining("@EARS@");
    }

    @Test
    void what_is_no_command_is_refused() {
        assertThatThrownBy(() -> AsadminFile.parse(List.of("../servers"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
