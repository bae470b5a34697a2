package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTest {
    private final Plan plan = new Plan(2, 10, 120);

    @Test
    void the_middle_half_is_the_rush() {
        assertThat(plan.visitsPerSecond(29.9)).isEqualTo(2);
        assertThat(plan.visitsPerSecond(30)).isEqualTo(20);
        assertThat(plan.visitsPerSecond(89.9)).isEqualTo(20);
        assertThat(plan.visitsPerSecond(90)).isEqualTo(2);
        assertThat(plan.visitsPerSecond(120)).isZero();
    }

    @Test
    void visits_add_up() {
        assertThat(plan.begunBy(0)).isZero();
        assertThat(plan.begunBy(30)).isEqualTo(60);
        assertThat(plan.begunBy(31)).isEqualTo(80);
        assertThat(plan.begunBy(90)).isEqualTo(1_260);
        assertThat(plan.begunBy(120)).isEqualTo(1_320);
        assertThat(plan.begunBy(500)).isEqualTo(1_320);
    }
}
