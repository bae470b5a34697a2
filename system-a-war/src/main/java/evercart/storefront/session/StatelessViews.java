package evercart.storefront.session;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes every view stateless from its first moment on. A page says so too, but only once it is built; before that PrimeFaces would
 * put its nonce into the view's state and so start a session for everybody who merely looks.
 */
public class StatelessViews extends ViewHandlerWrapper {

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(true);
        return view;
    }

    /**
     * A form that comes back finds its page as it was drawn, the metadata first. Mojarra builds a stateless view with its metadata
     * among the rest, but leaves them out when it draws the page again: it would take every field for a new one and forget what was
     * typed into it.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        if (!context.isPostback()) {
            return super.restoreView(context, viewId);
        }
        ViewDeclarationLanguage pages = getViewDeclarationLanguage(context, viewId);
        UIViewRoot view = pages.getViewMetadata(context, viewId).createMetadataView(context);
        context.setViewRoot(view);
        build(context, pages, view);
        return view;
    }

    private static void build(FacesContext context, ViewDeclarationLanguage pages, UIViewRoot view) {
        if (context.getResponseComplete()) {
            return;
        }
        try {
            pages.buildView(context, view);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
