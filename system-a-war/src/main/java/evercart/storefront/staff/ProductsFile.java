package evercart.storefront.staff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** All products as a file that can be imported again. */
@WebServlet("/staff/products.csv")
public class ProductsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Desks desks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] packed = desks.products((desk, pass) -> desk.export(pass));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"products.csv\"");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            text.transferTo(response.getOutputStream());
        }
    }
}
