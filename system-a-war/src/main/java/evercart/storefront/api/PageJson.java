package evercart.storefront.api;

import evercart.api.Page;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** One page of a longer list as the API shows it. */
public record PageJson<T>(List<T> items, int page, int size, long total) {

    static <S extends Serializable, T> PageJson<T> of(Page<S> page, Function<S, T> item) {
        return new PageJson<>(
                page.getItems().stream().map(item).toList(), page.getNumber(), page.getSize(), page.getTotal());
    }
}
