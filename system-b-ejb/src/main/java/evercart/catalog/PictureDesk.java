package evercart.catalog;

import evercart.api.catalog.ProductPictures;
import evercart.api.catalog.StaffProduct;
import evercart.api.catalog.UnknownPictureException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Checks what staff want of pictures and does it in transactions of this system's own; what is done is in {@link Desk}. */
final class PictureDesk {
    private static final int LARGEST = 500_000;
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final Clock clock;

    PictureDesk(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    StaffProduct lead(String who, String sku, byte[] jpeg) {
        String name = kept(sku, jpeg);
        return change(who, desk -> desk.picture(sku, name));
    }

    List<String> add(String who, String sku, byte[] jpeg) {
        String name = kept(sku, jpeg);
        return change(who, desk -> desk.pictures(sku, gallery -> gallery.with(name)));
    }

    List<String> remove(String who, String sku, String name) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        WireInput.text("name", name, LONGEST_NAME);
        return change(who, desk -> desk.pictures(sku, gallery -> gallery.without(name)));
    }

    List<String> arrange(String who, String sku, List<String> names) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        WireInput.size("names", names, ProductPictures.MOST);
        names.forEach(name -> WireInput.text("names", name, LONGEST_NAME));
        return change(who, desk -> desk.pictures(sku, gallery -> gallery.arranged(names)));
    }

    /** @throws UnknownPictureException when there is none of this name */
    byte[] picture(String name) {
        WireInput.text("name", name, LONGEST_NAME);
        return transactions.inNew(database -> {
            PictureEntity found = database.find(PictureEntity.class, name);
            if (found == null) {
                throw new UnknownPictureException(name);
            }
            return found.jpeg();
        });
    }

    /** @return its name */
    private String kept(String sku, byte[] jpeg) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        WireInput.given("picture", jpeg);
        WireInput.require(jpeg.length <= LARGEST && isJpeg(jpeg), "picture", "must be a JPEG of at most 500 KB");
        String name = ProductPictures.PREFIX + hash(jpeg);
        return transactions.inNewTwice(database -> {
            if (database.find(PictureEntity.class, name) == null) {
                database.persist(new PictureEntity(name, jpeg, clock.instant()));
            }
            return name;
        });
    }

    private <T> T change(String who, Function<Desk, T> work) {
        return transactions.inNewTwice(database -> work.apply(new Desk(database, who, clock.instant())));
    }

    private static boolean isJpeg(byte[] picture) {
        return picture.length > 3
                && (picture[0] & 0xff) == 0xff
                && (picture[1] & 0xff) == 0xd8
                && (picture[2] & 0xff) == 0xff;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
