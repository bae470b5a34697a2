package evercart.catalog;

import evercart.api.catalog.ProductPictures;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Serves the pictures that staff gave to products. */
@Stateless(mappedName = ProductPictures.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(WireBoundary.class)
public class ProductPicturesBean implements ProductPictures {

    @Inject
    PictureDesk desk;

    @Override
    public byte[] picture(String name) {
        return desk.picture(name);
    }
}
