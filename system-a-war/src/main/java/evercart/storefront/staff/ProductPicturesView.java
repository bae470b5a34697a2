package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.catalog.ProductPictures;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The pictures of the product that the address names: more of them, fewer, and their order. */
@Named("staffPictures")
@RequestScoped
public class ProductPicturesView {

    @Inject
    HttpServletRequest request;

    @Inject
    Desks desks;

    @Inject
    ProductView product;

    @Inject
    PageMessages messages;

    private Part upload;

    /** Puts what was sent in the place of the main picture. */
    public String show() {
        return done(() -> {
            byte[] jpeg = jpeg();
            desks.products((desk, pass) -> desk.picture(pass, product.getSku(), jpeg));
        });
    }

    public String add() {
        return done(() -> {
            byte[] jpeg = jpeg();
            desks.products((desk, pass) -> desk.addPicture(pass, product.getSku(), jpeg));
        });
    }

    public String moveUp() {
        return arrange(Places.moved(getNames(), chosen(), -1));
    }

    public String moveDown() {
        return arrange(Places.moved(getNames(), chosen(), 1));
    }

    public String makeMain() {
        return arrange(List.of(chosen()));
    }

    private String arrange(List<String> names) {
        return done(() -> desks.products((desk, pass) -> desk.arrangePictures(pass, product.getSku(), names)));
    }

    public String remove() {
        return done(() -> desks.products((desk, pass) -> desk.removePicture(pass, product.getSku(), chosen())));
    }

    private byte[] jpeg() {
        try (InputStream content = upload.getInputStream()) {
            return new UploadedPicture(content.readAllBytes()).asJpeg();
        } catch (IOException lost) {
            throw new InvalidInputException("picture", "did not arrive");
        }
    }

    private String done(Runnable work) {
        try {
            work.run();
            return product.shown("pictured");
        } catch (InvalidInputException wrong) {
            boolean full = wrong.getField().equals("pictures");
            messages.wrong(
                    "picture:upload", full ? "staff.pictures.full" : "staff.picture.invalid", ProductPictures.MOST);
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
        return null;
    }

    /** The picture whose button was pressed, whatever the page shows by now. */
    private String chosen() {
        return String.valueOf(request.getParameter("chosen"));
    }

    /** The main one first; none when the product is new, or there is none. */
    public List<String> getNames() {
        return product.getPictures();
    }

    public boolean isFull() {
        return getNames().size() >= ProductPictures.MOST;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
