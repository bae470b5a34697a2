package evercart.manager.api;

import evercart.manager.action.BusyException;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.DomainAwayException;
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
            return Problem.of(known.getResponse().getStatus(), known.getMessage());
        } else if (error instanceof BusyException) {
            return Problem.of(409, error.getMessage());
        } else if (error instanceof DomainAwayException) {
            return Problem.of(503, error.getMessage());
        } else if (error instanceof CommandFailedException) {
            return Problem.of(502, error.getMessage());
        } else if (error instanceof IllegalArgumentException wrong) {
            return Problem.of(422, wrong.getMessage());
        }
        LOG.log(Level.ERROR, "a request failed unexpectedly", error);
        return Problem.of(500, null);
    }
}
