package evercart.storefront.api;

import evercart.api.EvercartException;
import evercart.api.InvalidInputException;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.UnknownProductException;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.OrderNotCancellableException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.api.ordering.UnknownOrderException;
import evercart.storefront.account.NotLoggedInException;
import evercart.storefront.checkout.PriceChangedException;
import evercart.storefront.neighbours.NeighbourAwayException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns every exception into a problem: the one place that knows which outcome has which status. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException known) {
            return of(known);
        }
        return problem(error).toResponse();
    }

    /** Keeps the headers, such as Allow. */
    private static Response of(WebApplicationException known) {
        Response answer = known.getResponse();
        Response problem = Problem.of(answer.getStatus(), null).toResponse();
        return Response.fromResponse(answer)
                .type(Problem.MEDIA_TYPE)
                .entity(problem.getEntity())
                .build();
    }

    static Problem problem(Throwable error) {
        if (error instanceof BadRequest bad) {
            return bad.toProblem();
        } else if (error instanceof EvercartException outcome) {
            return outcome(outcome);
        } else if (error instanceof NotLoggedInException) {
            return Problem.of(401, error.getMessage());
        } else if (error instanceof NeighbourAwayException) {
            return Problem.of(503, error.getMessage());
        }
        return unexpected(error);
    }

    private static Problem outcome(EvercartException outcome) {
        if (outcome instanceof InvalidInputException invalid) {
            return Problem.invalid(Problem.UNPROCESSABLE, invalid.getField(), invalid.getMessage());
        } else if (outcome instanceof InsufficientStockException stock) {
            return Problem.of(409, stock.getMessage()).with("sku", stock.getSku());
        } else if (outcome instanceof PriceChangedException price) {
            return Problem.of(409, price.getMessage()).with("sku", price.getSku());
        } else if (outcome instanceof DeliveryChangedException delivery) {
            return Problem.invalid(409, "delivery", delivery.getMessage());
        } else if (outcome instanceof UnknownProductException product) {
            return Problem.of(404, product.getMessage()).with("sku", product.getSku());
        } else if (outcome instanceof UnknownOrderException) {
            return Problem.of(404, outcome.getMessage());
        } else if (outcome instanceof EmailTakenException) {
            return Problem.invalid(409, "email", outcome.getMessage());
        } else if (outcome instanceof OrderNotCancellableException) {
            return Problem.of(409, outcome.getMessage());
        } else if (outcome instanceof TooManyAttemptsException many) {
            return Problem.tooMany(many.getMessage(), many.getRetryAfter());
        } else if (outcome instanceof InvalidCredentialsException) {
            return Problem.of(401, outcome.getMessage());
        }
        return unexpected(outcome);
    }

    private static Problem unexpected(Throwable error) {
        LOG.log(Level.ERROR, "an API request failed unexpectedly", error);
        return Problem.of(500, null);
    }
}
