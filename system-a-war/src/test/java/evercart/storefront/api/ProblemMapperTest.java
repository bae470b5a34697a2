package evercart.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evercart.api.InvalidInputException;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.UnknownProductException;
import evercart.api.catalog.UnknownReservationException;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.OrderNotCancellableException;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.UnknownOrderException;
import evercart.storefront.neighbours.NeighbourAwayException;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMapperTest {

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(new BadRequest("page", "must be a whole number"), 400),
                arguments(BadRequest.tooLarge(10), 413),
                arguments(new InvalidInputException("quantity", "is too large"), 422),
                arguments(new InsufficientStockException("MUG", 2), 409),
                arguments(new UnknownProductException("MUG"), 404),
                arguments(new UnknownOrderException("1"), 404),
                arguments(new EmailTakenException(), 409),
                arguments(new InvalidCredentialsException(), 401),
                arguments(new OrderNotCancellableException("1", OrderStatus.REJECTED), 409),
                arguments(new NeighbourAwayException("away", null) {}, 503),
                arguments(new UnknownReservationException("1"), 500),
                arguments(new IllegalStateException("the inside of the shop"), 500));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void every_outcome_has_its_status(Throwable outcome, int status) {
        assertThat(ProblemMapper.problem(outcome).toJson().getInt("status")).isEqualTo(status);
    }

    @Test
    void bad_input_names_the_field_and_short_stock_the_product() {
        JsonObject invalid = ProblemMapper.problem(new InvalidInputException("quantity", "is too large"))
                .toJson();
        JsonObject shortStock =
                ProblemMapper.problem(new InsufficientStockException("MUG", 2)).toJson();

        assertThat(invalid.getString("field")).isEqualTo("quantity");
        assertThat(invalid.getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("quantity");
        assertThat(shortStock.getString("sku")).isEqualTo("MUG");
    }

    @Test
    void the_unexpected_tells_nothing_of_the_inside() {
        assertThat(ProblemMapper.problem(new IllegalStateException("the inside of the shop"))
                        .toJson())
                .hasToString("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}");
    }
}
