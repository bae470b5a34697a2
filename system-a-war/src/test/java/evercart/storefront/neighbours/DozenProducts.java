package evercart.storefront.neighbours;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import java.util.List;
import java.util.Map;

/** A small assortment in three categories. */
final class DozenProducts {
    static final Map<String, LocalizedText> CATEGORIES = Map.of(
            "tea", LocalizedText.of("Tea", "茶"),
            "coffee", LocalizedText.of("Coffee", "咖啡"),
            "table", LocalizedText.of("At the table", "餐桌"));

    private DozenProducts() {}

    static List<Product> all() {
        return List.of(
                product("TEAPOT", "Cast iron teapot", "铸铁茶壶", "tea", 3900, 12, "teapot"),
                product("GAIWAN", "Porcelain gaiwan", "瓷盖碗", "tea", 1850, 30, "gaiwan"),
                product("JASMINE", "Jasmine tea, 100 g tin", "茉莉花茶 100 克罐装", "tea", 925, 500, "jasmine-tea-tin"),
                product("OOLONG", "Oolong tea, 100 g", "乌龙茶 100 克", "tea", 1200, 80, null),
                product("GRINDER", "Coffee grinder with a crank", "手摇咖啡磨豆机", "coffee", 4500, 7, "coffee-grinder"),
                product("MOKA", "Moka pot for six", "六人份摩卡壶", "coffee", 2800, 15, "moka-pot"),
                product("PRESS", "French press, one litre", "一升法压壶", "coffee", 2450, 22, "french-press"),
                product("POUROVER", "Pour-over set", "手冲咖啡套装", "coffee", 3350, 9, "pour-over-set"),
                product("MUG", "Striped mug", "条纹马克杯", "table", 799, 999, "striped-mug"),
                product("SPOON", "Tea spoon", "茶匙", "table", 250, 3, null),
                product("BOWL", "Rice bowl", "饭碗", "table", 650, 60, null),
                product("TRAY", "Bamboo tray", null, "table", 1999, 0, null));
    }

    private static Product product(
            String sku, String english, String chinese, String category, long pence, int stock, String picture) {
        return new Product(
                sku,
                LocalizedText.of(english, chinese),
                LocalizedText.of(english + ", made to last.", chinese == null ? null : chinese + "，经久耐用。"),
                category,
                Money.ofMinor(pence, "GBP"),
                stock,
                picture);
    }
}
