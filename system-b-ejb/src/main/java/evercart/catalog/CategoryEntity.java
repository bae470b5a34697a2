package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A shelf's row; {@code position} is its place in the shop's list. */
@Entity(name = "Category")
@Table(schema = "catalog", name = "category")
class CategoryEntity {
    @Id
    @NotBlank
    @Size(max = 50)
    private String code;

    @Column(name = "name_en")
    @NotBlank
    @Size(max = 200)
    private String nameEnglish;

    @Column(name = "name_zh")
    @Size(max = 200)
    private String nameChinese;

    private int position;

    protected CategoryEntity() {}

    CategoryEntity(String code, LocalizedText name, int position) {
        this.code = code;
        this.nameEnglish = name.getEnglish();
        this.nameChinese = name.getChinese();
        this.position = position;
    }

    String code() {
        return code;
    }

    LocalizedText name() {
        return LocalizedText.of(nameEnglish, nameChinese);
    }

    void rename(LocalizedText name) {
        nameEnglish = name.getEnglish();
        nameChinese = name.getChinese();
    }

    void moveTo(int place) {
        position = place;
    }

    int position() {
        return position;
    }

    Category toCategory(long products) {
        return new Category(code, LocalizedText.of(nameEnglish, nameChinese), products);
    }
}
