package evercart.storefront.security;

import evercart.api.staff.NotStaffException;
import evercart.storefront.api.Problem;
import evercart.storefront.neighbours.NeighbourAwayException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;

/** Answers whatever nobody else has answered: a page for people, a problem for programs, and never the inside of the shop. */
public class ErrorAnswer extends HttpServlet {
    private static final Logger LOG = System.getLogger(ErrorAnswer.class.getName());
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isCausedBy((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), NotStaffException.class)) {
            response.sendRedirect(request.getContextPath() + StaffArea.LOGIN);
            return;
        }
        int status = status(request);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        if (ApiPath.isApi((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            Problem.of(status, null).writeTo(response);
        } else {
            showPage(status, request, response);
        }
    }

    private static void showPage(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String page = status == HttpServletResponse.SC_NOT_FOUND ? "/error/not-found.xhtml" : "/error/error.xhtml";
        try {
            request.getRequestDispatcher(page).forward(request, response);
        } catch (ServletException | RuntimeException broken) {
            LOG.log(Level.ERROR, "the error page itself failed", broken);
            response.resetBuffer();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Something went wrong. Please try again in a moment.");
        }
    }

    private static int status(HttpServletRequest request) {
        Throwable error = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (isCausedBy(error, NeighbourAwayException.class)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (isCausedBy(error, FileNotFoundException.class)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (isCausedBy(error, ViewExpiredException.class)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    }

    private static boolean isCausedBy(Throwable error, Class<? extends Exception> kind) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
