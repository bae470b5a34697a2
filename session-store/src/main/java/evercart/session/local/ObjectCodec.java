package evercart.session.local;

import java.io.IOException;

/** Turns objects of an application into bytes and back: with its class loader, and refusing what must not be deserialised. */
public interface ObjectCodec {

    byte[] encode(Object value) throws IOException;

    Object decode(byte[] bytes) throws IOException, ClassNotFoundException;
}
