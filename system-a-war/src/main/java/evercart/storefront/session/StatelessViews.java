package evercart.storefront.session;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

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
}
