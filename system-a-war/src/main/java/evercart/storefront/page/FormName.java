package evercart.storefront.page;

/** Names a form by the thing it is about, so that a form sent from an older page never changes another thing. */
public final class FormName {

    private FormName() {}

    /** @param code of letters, digits, dots, dashes and low lines; two codes never give one name */
    public static String of(String kind, String code) {
        return kind + "-" + code.replace("_", "__").replace(".", "_d");
    }
}
