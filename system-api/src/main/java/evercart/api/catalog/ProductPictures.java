package evercart.api.catalog;

import evercart.remote.Idempotent;
import jakarta.ejb.Remote;

/** The pictures that staff gave to products. One never changes: another picture has another name. */
@Remote
@Idempotent
public interface ProductPictures {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/ProductPictures";

    /** What the names of such pictures begin with, the hash of their content following; no drawn picture is called so. */
    String PREFIX = "sha256-";

    /** How many a product may have, the main one among them. */
    int MOST = 8;

    /** As JPEG. @throws UnknownPictureException when there is none of this name */
    byte[] picture(String name);
}
