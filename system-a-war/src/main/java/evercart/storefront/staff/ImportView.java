package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.api.catalog.ImportPreview;
import evercart.api.catalog.ImportResult;
import evercart.api.catalog.UnknownImportException;
import evercart.storefront.language.Language;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** Products from a file: looked at first, then taken. */
@Named("staffImport")
@RequestScoped
public class ImportView {
    private static final String TAKEN = "import";

    @Inject
    HttpServletRequest request;

    @Inject
    Desks desks;

    @Inject
    Language language;

    @Inject
    PageMessages messages;

    private Part upload;
    private ImportPreview preview;
    private boolean over;

    public void read() {
        try (InputStream content = upload.getInputStream()) {
            byte[] bytes = content.readAllBytes();
            preview = desks.products((desk, pass) -> desk.readImport(pass, bytes));
        } catch (InvalidInputException wrong) {
            messages.wrong("file:upload", "staff.import.invalid", said(wrong.getMessage()));
        } catch (IOException broken) {
            messages.wrong("file:upload", "staff.import.invalid", "");
        } catch (DeskAwayException away) {
            messages.warn("staff.away");
        }
    }

    public String take() {
        String id = request.getParameter(TAKEN);
        over = true;
        try {
            ImportResult result = desks.products((desk, pass) -> desk.takeImport(pass, id == null ? "" : id));
            return "/staff/import?faces-redirect=true&added=" + result.getAdded() + "&changed=" + result.getChanged();
        } catch (UnknownImportException | InvalidInputException gone) {
            messages.warn("staff.import.gone");
        } catch (DeskAwayException away) {
            messages.warn("staff.import.unknown");
        }
        return null;
    }

    /** Why something cannot be taken. @param reason in English, as the catalogue tells it */
    public String said(String reason) {
        return new ImportReasons(language::say).said(reason);
    }

    /** What the last import did, as the address tells it; 0 for anything that is no number. */
    public int count(String what) {
        String text = request.getParameter(what);
        return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    public boolean isTaken() {
        return request.getParameter("added") != null;
    }

    /** Whether there is something to take: what was just read, or what the form at hand is about. */
    public boolean isOffered() {
        return preview != null || !over && request.getParameter(TAKEN) != null;
    }

    /** Whether taking it would do anything; a form at hand says nothing else. */
    public boolean isUseful() {
        return preview == null || preview.getAdded() + preview.getChanged() > 0;
    }

    /** Null before a file was read. */
    public ImportPreview getPreview() {
        return preview;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
