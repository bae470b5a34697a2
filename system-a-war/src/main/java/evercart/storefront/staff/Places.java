package evercart.storefront.staff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order of a few things that staff move up and down. */
final class Places {

    private Places() {}

    /** What stands there changes places with the one that moves; over either end nothing moves. @param by how many places down */
    static List<String> moved(List<String> all, String one, int by) {
        List<String> arranged = new ArrayList<>(all);
        int from = arranged.indexOf(one);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < arranged.size()) {
            Collections.swap(arranged, from, to);
        }
        return arranged;
    }
}
