package evercart.storefront.catalog;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures that were asked for lately, so many bytes of them. One never changes under its name, so none ever grows old. */
final class KeptPictures {
    private final long mostBytes;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    KeptPictures(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<byte[]> find(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    /** A picture that would take all the room is not kept. */
    synchronized void keep(String name, byte[] jpeg) {
        if (jpeg.length > mostBytes || pictures.containsKey(name)) {
            return;
        }
        pictures.put(name, jpeg);
        bytes += jpeg.length;
        Iterator<byte[]> longestUnasked = pictures.values().iterator();
        while (bytes > mostBytes) {
            bytes -= longestUnasked.next().length;
            longestUnasked.remove();
        }
    }
}
